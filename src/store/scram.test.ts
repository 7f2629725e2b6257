import { createHmac } from "node:crypto"
import { expect, test } from "vitest"
import { scramVerifier } from "./scram.ts"

test("the verifier answers for the server as in the example of RFC 7677, section 3", () => {
  const salt = "W22ZaJ0SNY7soEsUEjb6gQ=="
  const nonce = "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0"
  const said = `n=user,r=rOprNGfwEbeRWgbNEkqO,r=${nonce},s=${salt},i=4096,c=biws,r=${nonce}`
  const verifier = scramVerifier("pencil", Buffer.from(salt, "base64"))
  expect(verifier).toMatch(
    /^SCRAM-SHA-256\$4096:W22ZaJ0SNY7soEsUEjb6gQ==\$[\w+/]{43}=:[\w+/]{43}=$/,
  )
  const key = Buffer.from(verifier.split(":").at(-1) ?? "", "base64")
  expect(createHmac("sha256", key).update(said).digest("base64")).toBe(
    "6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=",
  )
})

test("of two verifiers of one password neither tells that it is the same", () =>
  expect(scramVerifier("pencil")).not.toBe(scramVerifier("pencil")))
