/** Settles a table that lies in a file or a folder. */

import { failed, firstInvalidByte, formatWrittenFault, ok, writtenOf, type Json, type Result, type Written } from "../../base/index.ts"
import type { FileFault } from "../../sources/index.ts"
import { decodeGenius, decodeTalks, fitsDomain, kindOfGenius, type GeniusFile, type Talks } from "../../talks/model/index.ts"
import { settle, type Settlement } from "../../talks/settlement/index.ts"
import type { Ports } from "../ports.ts"

export { drawRobustness, explainPackage, MOST_DRAWN_PACKAGES, nothingToDraw, parsePackage, settle, settlementJson, settlementBlocks, type Block, type Settlement } from "../../talks/settlement/index.ts"

type TalksPorts = Pick<Ports, "files" | "folders" | "written" | "markup">

/** Largest file read, in bytes; most files looked at in a folder. */
const LARGEST_FILE = 64 * 1024 * 1024
const MOST_FILES = 1000

/**
 * The table in a `parley-talks/1` file, in a GENIUS folder, or in a GENIUS domain file with the profiles beside it.
 *
 * @param path  `-` is standard input
 * @returns one plain sentence that names file, place and mend where the table cannot be read
 */
export async function readTalks(path: string, ports: TalksPorts): Promise<Result<Talks, string>> {
  const listed = path === "-" ? undefined : await ports.folders.list(path)
  if (listed?.ok === true) return readFolder(path, listed.value, ports)
  const source = await readText(path, ports)
  if (!source.ok) return source
  if (!source.value.trimStart().startsWith("<")) {
    const written = await ports.written(source.value)
    const talks = written.ok ? decodeTalks(written.value) : written
    return talks.ok ? talks : failed(formatWrittenFault(path, talks.fault))
  }
  return readDomainFile(path, source.value, ports)
}

async function readText(path: string, { files }: TalksPorts): Promise<Result<string, string>> {
  const bytes = await files.read(path, LARGEST_FILE)
  if (!bytes.ok) return failed(fileSentence(bytes.fault))
  const invalid = firstInvalidByte(bytes.value)
  return invalid < 0 ? ok(new TextDecoder().decode(bytes.value)) : failed(`${path}: byte ${invalid} is not UTF-8 text; save the file as UTF-8.`)
}

const fileSentence = ({ path, found, mend }: FileFault): string => `${path}: ${found}; ${mend}.`

async function readDomainFile(path: string, source: string, ports: TalksPorts): Promise<Result<Talks, string>> {
  const root = await ports.markup(source)
  if (!root.ok) return failed(formatWrittenFault(path, root.fault))
  const kind = kindOfGenius(root.value)
  if (kind !== "domain") return failed(`${path}: this is ${kind === "profile" ? "one party's profile" : "no negotiation_template"}; name the domain file or its folder.`)
  if (path === "-") return failed("-: a domain on standard input has no profiles beside it; name its file or folder.")
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "./"
  const listed = await ports.folders.list(folder)
  if (!listed.ok) return failed(fileSentence(listed.fault))
  const others = await readXmlFiles(folder, listed.value.filter((name) => `${folder}${name}` !== path && `./${name}` !== path && name !== path), ports)
  return others.ok ? decode({ name: path, root: root.value }, others.value) : others
}

async function readFolder(path: string, names: readonly string[], ports: TalksPorts): Promise<Result<Talks, string>> {
  const folder = path.endsWith("/") ? path : `${path}/`
  const files = await readXmlFiles(folder, names, ports)
  if (!files.ok) return files
  const domains = files.value.filter(({ root }) => kindOfGenius(root) === "domain")
  const [domain] = domains
  if (domain === undefined) return failed(`${path}: there is no negotiation_template in this folder; name a folder with a GENIUS domain, or a file.`)
  return domains.length === 1 ? decode(domain, files.value) : failed(`${path}: there are ${domains.length} domains in this folder; name the domain file.`)
}

/** The XML files among these, as trees. */
async function readXmlFiles(folder: string, names: readonly string[], ports: TalksPorts): Promise<Result<readonly GeniusFile[], string>> {
  const wanted = names.filter((name) => /\.xml$/i.test(name))
  if (wanted.length > MOST_FILES) return failed(`${folder}: there are ${wanted.length} XML files in this folder; leave only one domain and its profiles.`)
  const found: GeniusFile[] = []
  for (const name of wanted) {
    const source = await readText(`${folder}${name}`, ports)
    if (!source.ok) return source
    const root: Result<Written, string> = await parse(`${folder}${name}`, source.value, ports)
    if (!root.ok) return root
    found.push({ name: `${folder}${name}`, root: root.value })
  }
  return ok(found)
}

async function parse(name: string, source: string, { markup }: TalksPorts): Promise<Result<Written, string>> {
  const root = await markup(source)
  return root.ok ? root : failed(formatWrittenFault(name, root.fault))
}

/** With other domains in the folder, only the profiles that speak of this domain's issues are its own. */
function decode(domain: GeniusFile, others: readonly GeniusFile[]): Result<Talks, string> {
  const profiles = others.filter(({ root }) => kindOfGenius(root) === "profile")
  const isAlone = others.every(({ name, root }) => name === domain.name || kindOfGenius(root) !== "domain")
  const talks = decodeGenius(domain, isAlone ? profiles : profiles.filter(({ root }) => fitsDomain(root, domain.root)))
  return talks.ok ? talks : failed(formatWrittenFault(talks.fault.file, talks.fault.fault))
}

/** Settles talks that the record made (`parley-talks/1`), in at most about five seconds by this clock of milliseconds; undefined where they cannot be read. */
export function settleView(json: Json, now: () => number): Settlement | undefined {
  const talks = decodeTalks(writtenOf(json))
  const started = now()
  return talks.ok ? settle(talks.value, { limit: 20, used: () => (now() - started) / 5_000 }) : undefined
}
