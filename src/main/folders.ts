/** Which folders are Parley's on this machine. */

import { userInfo } from "node:os"
import { isAbsolute, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

type Environment = Readonly<Record<string, string | undefined>>

/** The folder of the project itself, where `package.json` lies. */
const PROJECT = fileURLToPath(new URL("../../", import.meta.url))

/** The example that a fresh database begins with. */
export const EXAMPLE_FOLDER = join(PROJECT, "examples", "march-2021")

/** Where the built pages lie. */
export const WEB_FOLDER = join(PROJECT, "dist", "web")

/**
 * No folder can be told from what was set. The message is a whole sentence; a door prints it and
 * leaves with exit code 3.
 */
export class FolderFault extends Error {
  override readonly name = "FolderFault"
}

/**
 * The data folder: what was asked for (`--data`), else PARLEY_DATA, else /var/lib/parley for root,
 * else the user's own folder for data by the XDG rules (a relative XDG_DATA_HOME counts as none).
 * Never one that depends on where Parley happens to be started, but for what was typed.
 *
 * @param home  the user's folder as the system keeps it, asked where HOME names none
 * @throws FolderFault where PARLEY_DATA is relative, or nothing names a folder
 */
export function dataFolder(
  asked: string | undefined,
  environment: Environment,
  isRoot = process.getuid?.() === 0,
  home = homeOfUser,
): string {
  if (asked !== undefined) return resolve(expanded(asked, "--data"))
  const named = environment["PARLEY_DATA"] || undefined
  if (named !== undefined) return absolute(expanded(named, "PARLEY_DATA"))
  if (isRoot) return "/var/lib/parley"
  const own = userFolder(environment, "XDG_DATA_HOME", ".local/share", home)
  if (own === undefined)
    throw new FolderFault(
      "There is no folder for your data: HOME names none, and neither does the system; name " +
        "one with --data, or its whole path in PARLEY_DATA.",
    )
  return join(own, "parley")
}

/** The shell puts a person's folder in the place of `~` only at the beginning of a word. */
function expanded(named: string, where: string): string {
  if (!/^~(\/|$)/.test(named)) return named
  throw new FolderFault(
    `${where} names ${JSON.stringify(named)}, in which the shell did not put your own folder ` +
      "for ~; write the whole path.",
  )
}

function absolute(named: string): string {
  if (isAbsolute(named)) return named
  throw new FolderFault(
    `PARLEY_DATA names ${JSON.stringify(named)}, which is another folder wherever Parley is ` +
      "started; give the whole path.",
  )
}

/**
 * Where compiled code may be kept between runs: the user's own cache, which nobody else can write;
 * undefined where there is none.
 */
export function codeCache(environment: Environment, home = homeOfUser): string | undefined {
  const own = userFolder(environment, "XDG_CACHE_HOME", ".cache", home)
  return own === undefined ? undefined : join(own, "parley", "code")
}

function userFolder(
  environment: Environment,
  variable: string,
  otherwise: string,
  home: () => string,
): string | undefined {
  const named = environment[variable] ?? ""
  if (isAbsolute(named)) return named
  const own = [environment["HOME"] ?? "", home()].find((each) => isAbsolute(each))
  return own === undefined ? undefined : join(own, otherwise)
}

/** What the system's list of users says, whatever HOME does; "" where this user is not in it. */
function homeOfUser(): string {
  try {
    return userInfo().homedir
  } catch {
    return ""
  }
}
