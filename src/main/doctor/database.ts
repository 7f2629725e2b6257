/** PostgreSQL: the server that was named, or the programs that would be started. */

import type { Finding } from "../../cli/index.ts"
import {
  LOGIN_MEND,
  type LoginRights,
  outsideServer,
  tryPrograms,
  whoWouldRun,
  withoutSecrets,
} from "../../store/server/index.ts"
import { databaseUrls, type DatabaseUrls } from "../database.ts"

type Environment = Readonly<Record<string, string | undefined>>

/**
 * For a server elsewhere whether it answers, and its login; for the embedded one its programs and,
 * for root, the user that they run as.
 */
export async function examineDatabase(
  folder: string,
  environment: Environment,
): Promise<readonly Finding[]> {
  try {
    const urls = databaseUrls(environment)
    return urls === undefined
      ? [await examinePrograms(), ...examineAccount(folder)]
      : await examineServer(urls)
  } catch (error) {
    return [
      {
        name: "database",
        state: "wrong",
        found: "only DATABASE_ADMIN_URL is set",
        mend: sentence(error),
      },
    ]
  }
}

async function examineServer({
  serving,
  administration,
}: DatabaseUrls): Promise<readonly Finding[]> {
  const owner = administration === undefined ? [] : [await examineOwner(administration)]
  try {
    const { version, rights } = await outsideServer(serving)
    const found = `PostgreSQL ${version} at ${withoutSecrets(serving)} (DATABASE_URL)`
    return [{ name: "database", state: "good", found }, examineLogin(rights), ...owner]
  } catch (error) {
    return [
      {
        name: "database",
        state: "wrong",
        found: `DATABASE_URL names ${withoutSecrets(serving)}`,
        mend: `${sentence(error)}${owner.length === 0 ? "" : NOT_YET}`,
      },
      ...owner,
    ]
  }
}

const NOT_YET = " If Parley was never started there, parley serve makes this login first."

/** Row security binds only a login that owns nothing. */
const examineLogin = ({ name, excess }: LoginRights): Finding =>
  excess.length === 0
    ? { name: "database login", state: "good", found: `${name}, which owns nothing` }
    : {
        name: "database login",
        state: "wrong",
        found: `${name}, who ${excess.join(", ")}: row security does not bind what is served`,
        mend: LOGIN_MEND,
      }

async function examineOwner(url: string): Promise<Finding> {
  const named = "DATABASE_ADMIN_URL"
  try {
    const { rights } = await outsideServer(url, named)
    return rights.mayPrepare
      ? { name: "database owner", state: "good", found: `${rights.name} (${named})` }
      : {
          name: "database owner",
          state: "wrong",
          found: `${rights.name}, who may not change the record's tables`,
          mend: `name their owner in ${named}`,
        }
  } catch (error) {
    return {
      name: "database owner",
      state: "wrong",
      found: `${named} names ${withoutSecrets(url)}`,
      mend: sentence(error),
    }
  }
}

async function examinePrograms(): Promise<Finding> {
  try {
    return { name: "database", state: "good", found: `${await tryPrograms()}, embedded` }
  } catch (error) {
    return {
      name: "database",
      state: "wrong",
      found: "the embedded PostgreSQL does not run",
      mend: sentence(error),
    }
  }
}

function examineAccount(folder: string): readonly Finding[] {
  try {
    const account = whoWouldRun(folder)
    return account === undefined
      ? []
      : [
          {
            name: "database user",
            state: "good",
            found: `${account}, since PostgreSQL refuses to run as root; ${whoReads(account)}`,
          },
        ]
  } catch (error) {
    return [
      {
        name: "database user",
        state: "wrong",
        found: "none that PostgreSQL could run as",
        mend: sentence(error),
      },
    ]
  }
}

/** PostgreSQL's user owns the files, whoever started it. */
const whoReads = (account: string): string => {
  const others =
    account === "nobody" ? "as many programs do" : "another PostgreSQL's superusers among them"
  return (
    `whoever acts as ${account} on this machine, ${others}, can read all that is kept: to keep ` +
    "it from them, start Parley as an ordinary user of its own"
  )
}

export const sentence = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
