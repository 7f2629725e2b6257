/**
 * Finds the table in a GENIUS folder, or in a domain file with its profiles beside it: which
 * profiles are meant, and what is left out.
 */

import {
  failed,
  fewNames,
  formatWrittenFault,
  ok,
  type Result,
  type Written,
} from "../../base/index.ts"
import {
  brokenEvaluation,
  chooseProfiles,
  decodeGenius,
  fitsDomain,
  kindOfGenius,
  profileFile,
  type Choice,
  type ChoiceFault,
  type GeniusFile,
  type ProfileFile,
  type Talks,
} from "../../talks/model/index.ts"
import { fileSentence, readText, type TalksPorts, type TextFault } from "./texts.ts"

/** A file of the folder that the table was made without. */
export interface LeftOutFile {
  readonly file: string
  readonly because: string
}

/**
 * A table, what is doubtful about how it was put together, and the files of its folder that have no
 * part in it.
 */
export interface TalksRead {
  readonly talks: Talks
  readonly doubts: readonly string[]
  readonly leftOut: readonly LeftOutFile[]
}

/** The most XML files of a folder that are looked at. */
const MOST_FILES = 1000
/** Domains of a folder that are tried for one whose profiles are clear. */
const MOST_TRIED = 5
/** So many profiles may be alternatives to one another. */
const MANY_PROFILES = 5

/**
 * The table of a domain whose text is at hand, with the profiles named or, where none are, those
 * beside it.
 */
export async function readDomain(
  path: string,
  source: string,
  named: readonly string[],
  ports: TalksPorts,
): Promise<Result<TalksRead, string>> {
  const root = await ports.markup(source)
  if (!root.ok) return failed(formatWrittenFault(path, root.fault))
  const kind = kindOfGenius(root.value)
  if (kind !== "domain")
    return failed(
      `${path}: this is ` +
        `${kind === "profile" ? "one party's profile" : "no negotiation_template"}; name the ` +
        "domain file or its folder.",
    )
  const domain: GeniusFile = { name: path, root: root.value }
  if (named.length > 0) return withNamed(domain, named, ports)
  if (path === "-")
    return failed(
      "-: a domain on standard input has no profiles beside it; name its file or folder, or " +
        "give its profiles with --profile.",
    )
  const [folder, own] = [
    path.slice(0, path.lastIndexOf("/") + 1),
    path.slice(path.lastIndexOf("/") + 1),
  ]
  const listed = await ports.folders.list(folder === "" ? "./" : folder)
  if (!listed.ok) return failed(fileSentence(listed.fault))
  const scanned = await scan(
    folder,
    listed.value.filter((name) => name !== own),
    ports,
  )
  return scanned.ok
    ? withChosen({ ...scanned.value, domain, domains: [domain, ...scanned.value.domains] })
    : scanned
}

/** The table of a folder with one domain. */
export async function readFolder(
  path: string,
  names: readonly string[],
  named: readonly string[],
  ports: TalksPorts,
): Promise<Result<TalksRead, string>> {
  const folder = path.endsWith("/") ? path : `${path}/`
  const scanned = await scan(folder, names, ports)
  if (!scanned.ok) return scanned
  const { domains, leftOut } = scanned.value
  const [domain] = domains
  if (domain === undefined)
    return failed(
      `${path}: there is no negotiation_template in this folder; name a folder with a GENIUS ` +
        `domain, or a file.${leftOutWords(leftOut)}`,
    )
  if (domains.length > 1) return failed(severalDomains(path, scanned.value))
  return named.length > 0
    ? withNamed(domain, named, ports)
    : withChosen({ ...scanned.value, domain })
}

interface Scanned {
  readonly domains: readonly GeniusFile[]
  readonly profiles: readonly ProfileFile[]
  readonly leftOut: readonly LeftOutFile[]
}

/**
 * What the XML files among these are. One that cannot be read, or is something else, stops nothing.
 */
async function scan(
  folder: string,
  names: readonly string[],
  ports: TalksPorts,
): Promise<Result<Scanned, string>> {
  const wanted = names.filter((name) => /\.xml$/i.test(name))
  if (wanted.length > MOST_FILES)
    return failed(
      `${folder}: there are ${wanted.length} XML files in this folder; name the domain file ` +
        "and its profiles with --profile.",
    )
  const [domains, profiles, leftOut]: [GeniusFile[], ProfileFile[], LeftOutFile[]] = [[], [], []]
  for (const file of wanted) {
    const read = await readElement(`${folder}${file}`, ports)
    const because = read.ok ? reasonAgainst(read.value.root) : read.fault.found
    if (because !== undefined) leftOut.push({ file, because })
    else if (read.ok && kindOfGenius(read.value.root) === "domain") domains.push(read.value)
    else if (read.ok) profiles.push(profileFile(read.value, read.value.source))
  }
  return ok({ domains, profiles, leftOut })
}

/** Why a file that can be read has no part in a table; undefined where it may have one. */
function reasonAgainst(root: Written): string | undefined {
  const kind = kindOfGenius(root)
  if (kind === "other")
    return "it is neither a domain (negotiation_template) nor a profile (utility_space)"
  const broken = kind === "profile" ? brokenEvaluation(root) : undefined
  return broken === undefined
    ? undefined
    : `an evaluation on line ${broken.place.line} is no number`
}

type ReadFile = GeniusFile & { readonly source: string }

async function readElement(path: string, ports: TalksPorts): Promise<Result<ReadFile, TextFault>> {
  const source = await readText(path, ports)
  if (!source.ok) return source
  const root = await ports.markup(source.value)
  if (root.ok) return ok({ name: path, root: root.value, source: source.value })
  const { place, found } = root.fault
  return failed({
    found: `it cannot be read as XML: line ${place.line} has ${found}`,
    sentence: formatWrittenFault(path, root.fault),
  })
}

/**
 * The table of these profiles and no others. A name that is no file here is looked for beside the
 * domain.
 */
async function withNamed(
  domain: GeniusFile,
  named: readonly string[],
  ports: TalksPorts,
): Promise<Result<TalksRead, string>> {
  const twice = named.find((each, index) => named.indexOf(each) !== index)
  if (twice !== undefined)
    return failed(`--profile: ${twice} is named twice; name each profile once.`)
  const profiles: GeniusFile[] = []
  for (const path of named) {
    const read = await readNamed(path, domain, ports)
    if (!read.ok) return failed(`--profile: ${read.fault.sentence}`)
    if (kindOfGenius(read.value.root) !== "profile")
      return failed(
        `--profile: ${path}: this is no profile (utility_space); name the file of one ` +
          "party's profile.",
      )
    profiles.push(read.value)
  }
  return decode(domain, profiles, { notes: [], leftOut: [] })
}

async function readNamed(
  path: string,
  { name }: GeniusFile,
  ports: TalksPorts,
): Promise<Result<ReadFile, TextFault>> {
  const read = await readElement(path, ports)
  if (read.ok || path.includes("/") || !name.includes("/")) return read
  const beside = await readElement(`${name.slice(0, name.lastIndexOf("/") + 1)}${path}`, ports)
  return beside.ok ? beside : read
}

type Folder = Scanned & { readonly domain: GeniusFile }

function withChosen(folder: Folder): Result<TalksRead, string> {
  const { domain, leftOut } = folder
  const chosen = chooseProfiles(folder)
  if (!chosen.ok) return failed(choiceSentence(folder, chosen.fault))
  if (chosen.value.profiles.length === 0 && leftOut.length > 0)
    return failed(
      `${domain.name}: there is no profile beside this domain; put the parties' ` +
        `utility_space files beside it.${leftOutWords(leftOut)}`,
    )
  return decode(domain, chosen.value.profiles, { leftOut, notes: notesOn(chosen.value, folder) })
}

interface Beside {
  readonly notes: readonly string[]
  readonly leftOut: readonly LeftOutFile[]
}

function decode(
  domain: GeniusFile,
  profiles: readonly GeniusFile[],
  { notes, leftOut }: Beside,
): Result<TalksRead, string> {
  const talks = decodeGenius(domain, profiles)
  if (!talks.ok) return failed(formatWrittenFault(talks.fault.file, talks.fault.fault))
  const doubts =
    profiles.length < MANY_PROFILES
      ? []
      : [
          `There are ${profiles.length} profiles, and the format does not tell whether they ` +
            "sit at one table or are alternatives to one another; --profile names those that " +
            "are meant.",
        ]
  return ok({ talks: { ...talks.value, notes: [...notes, ...talks.value.notes] }, doubts, leftOut })
}

/** How the profiles were told from others; nothing where all were taken. */
function notesOn({ profiles, by, stem }: Choice, folder: Folder): readonly string[] {
  if (profiles.length === folder.profiles.length) return []
  const why =
    by === "name"
      ? `that name ${fileOf(folder.domain)}`
      : `whose names begin with ${JSON.stringify(stem)}`
  return [
    `Of ${folder.profiles.length} profiles in the folder those ${why} are taken: ` +
      `${fewNames(profiles.map(fileOf))}.`,
  ]
}

const fileOf = ({ name }: GeniusFile): string => name.split("/").at(-1) ?? name

/** What is not clear, the list, and a command that would work. */
function choiceSentence(folder: Folder, fault: ChoiceFault): string {
  const { domain } = folder
  switch (fault.kind) {
    case "several-stems": {
      const list = fault.fits
        .map(({ profile, stems }) => `${fileOf(profile)}: ${stems.join(", ")}`)
        .join("; ")
      return (
        `${domain.name}: profiles here fit the names of several domains (${list}); say which ` +
        `are meant${commandWith(folder, fault.likely)}`
      )
    }
    case "none-fits": {
      const list =
        folder.profiles.length === 0
          ? "there are none"
          : `there are ${fewNames(folder.profiles.map(fileOf))}`
      return (
        `${domain.name}: of ${folder.domains.length} domains in this folder no profile names ` +
        `this one or begins with ${JSON.stringify(fault.stem)} (${list}); say which are ` +
        `meant${commandWith(folder, fault.free)}`
      )
    }
  }
}

/**
 * `, such as: parley settle …`, with those of the likely profiles that speak of the domain's
 * issues, else with any that do.
 */
function commandWith({ domain, profiles }: Folder, likely: readonly ProfileFile[]): string {
  const fitting = [likely, profiles]
    .map((some) => some.filter(({ root }) => fitsDomain(root, domain.root)))
    .find(({ length }) => length > 0)
  if (fitting === undefined) return " with --profile FILE, once for each party."
  return (
    ", such as: " +
    `${command([domain.name, ...fitting.flatMap(({ name }) => ["--profile", name])])}`
  )
}

function severalDomains(path: string, scanned: Scanned): string {
  const works = scanned.domains.slice(0, MOST_TRIED).find((domain) => {
    const chosen = chooseProfiles({ ...scanned, domain })
    return chosen.ok && decodeGenius(domain, chosen.value.profiles).ok
  })
  const list =
    `${path}: there are ${scanned.domains.length} domains in this folder ` +
    `(${fewNames(scanned.domains.map(fileOf))})`
  if (works !== undefined)
    return `${list}; name the one that is meant, such as: ${command([works.name])}`
  const [domain] = scanned.domains
  const such = domain === undefined ? "." : commandWith({ ...scanned, domain }, [])
  return `${list}; name the one that is meant and its profiles${such}`
}

/** A line for a shell; what a shell would take apart is quoted. */
const command = (words: readonly string[]): string =>
  ["parley", "settle", ...words]
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(" ")

const leftOutWords = (leftOut: readonly LeftOutFile[]): string =>
  leftOut.length === 0
    ? ""
    : ` Left out: ${fewNames(leftOut.map(({ file, because }) => `${file} (${because})`))}.`
