/** Which folders are Parley's on this machine. */

import { homedir } from "node:os"
import { isAbsolute, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

type Environment = Readonly<Record<string, string | undefined>>

/** The folder of the project itself, where `package.json` lies. */
export const PROJECT = fileURLToPath(new URL("../../", import.meta.url))

/** The example that a fresh database begins with. */
export const EXAMPLE_FOLDER = join(PROJECT, "examples", "march-2021")

/** Where the built pages lie. */
export const WEB_FOLDER = join(PROJECT, "dist", "web")

/**
 * The data folder: what was asked for (`--data`), else PARLEY_DATA, else /var/lib/parley for root, else the user's own
 * folder for data by the XDG rules (a relative XDG_DATA_HOME counts as none).
 */
export function dataFolder(asked: string | undefined, environment: Environment, isRoot = process.getuid?.() === 0): string {
  const named = asked ?? (environment["PARLEY_DATA"] || undefined)
  if (named !== undefined) return resolve(named)
  return isRoot ? "/var/lib/parley" : join(userFolder(environment, "XDG_DATA_HOME", ".local/share"), "parley")
}

/** Where compiled code may be kept between runs: the user's own cache, which nobody else can write. */
export const codeCache = (environment: Environment): string => join(userFolder(environment, "XDG_CACHE_HOME", ".cache"), "parley", "code")

function userFolder(environment: Environment, variable: string, otherwise: string): string {
  const named = environment[variable] ?? ""
  return isAbsolute(named) ? named : join(homedir(), otherwise)
}
