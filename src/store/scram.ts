/** What PostgreSQL keeps of a password: enough to check it by, nothing to log in with. */

import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto"

/** As often as PostgreSQL itself does it. */
const ITERATIONS = 4096

/**
 * The verifier of a password by SCRAM-SHA-256, as `create role … password` takes it, so that the
 * password itself is never sent and stands in no log.
 *
 * @see RFC 5802, section 3; PostgreSQL's documentation of `pg_authid.rolpassword` for the form
 */
export function scramVerifier(password: string, salt: Uint8Array = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, "sha256")
  const keyed = (word: string): Buffer => createHmac("sha256", salted).update(word).digest()
  const stored = createHash("sha256").update(keyed("Client Key")).digest("base64")
  const server = keyed("Server Key").toString("base64")
  return `SCRAM-SHA-256$${ITERATIONS}:${Buffer.from(salt).toString("base64")}$${stored}:${server}`
}
