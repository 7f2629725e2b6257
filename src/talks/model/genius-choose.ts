/** Which profiles of a folder belong to a domain, where the folder holds more than that. */

import { exactNumber, failed, ok, type Result, type Written } from "../../base/index.ts"
import type { GeniusFile } from "./genius.ts"
import { allInside, attributeOf, childrenOf } from "./markup.ts"

/** A profile, and its file's text as far as it may name a domain's file. */
export interface ProfileFile extends GeniusFile {
  readonly said: string
}

/** A profile from its root element and its file's text. */
export const profileFile = (file: GeniusFile, source: string): ProfileFile => ({
  ...file,
  said: plainText(source),
})

export interface GeniusFolder {
  readonly domain: GeniusFile
  /** Every domain of the folder, this one too. */
  readonly domains: readonly GeniusFile[]
  readonly profiles: readonly ProfileFile[]
}

/**
 * The profiles that are meant, in their order, and what told it: that they name the domain's file,
 * its stem, or that there is no other domain.
 */
export interface Choice {
  readonly profiles: readonly ProfileFile[]
  readonly by: "name" | "stem" | "alone"
  readonly stem: string
}

export type ChoiceFault =
  /** Some of the profiles that begin with the domain's stem begin with another's too. */
  | {
      readonly kind: "several-stems"
      readonly fits: readonly { readonly profile: ProfileFile; readonly stems: readonly string[] }[]
      readonly likely: readonly ProfileFile[]
    }
  | { readonly kind: "none-fits"; readonly stem: string; readonly free: readonly ProfileFile[] }

/**
 * The profiles of this domain: those that name its file; where none does and there are other
 * domains, those whose file name begins with its stem, in the same case or, where there are none,
 * in any; and where it is the only domain, all.
 *
 * `likely` and `free` are what a person might have meant: the profiles to which no other stem fits
 * better, and those that no stem fits.
 */
export function chooseProfiles({
  domain,
  domains,
  profiles,
}: GeniusFolder): Result<Choice, ChoiceFault> {
  const stem = stemOf(domain.name)
  const naming = profiles.filter((profile) => namesFile(profile, domain.name))
  if (naming.length > 0) return ok({ profiles: naming, by: "name", stem })
  if (domains.length <= 1) return ok({ profiles, by: "alone", stem })
  const rest = profiles.filter((profile) => !domains.some(({ name }) => namesFile(profile, name)))
  return beginning({ stem, stems: domains.map(({ name }) => stemOf(name)).sort() }, rest)
}

interface Stems {
  readonly stem: string
  readonly stems: readonly string[]
}

function beginning(
  { stem, stems }: Stems,
  profiles: readonly ProfileFile[],
): Result<Choice, ChoiceFault> {
  const isSame = profiles.some(({ name }) => baseOf(name).startsWith(stem))
  const fold = (text: string): string => (isSame ? text : text.toLowerCase())
  const stemsOf = ({ name }: ProfileFile): readonly string[] =>
    stems.filter((each) => fold(baseOf(name)).startsWith(fold(each)))
  const fits = profiles.map((profile) => ({ profile, stems: stemsOf(profile) }))
  const mine = fits.filter((each) => each.stems.includes(stem))
  if (mine.length === 0)
    return failed({
      kind: "none-fits",
      stem,
      free: fits.filter((each) => each.stems.length === 0).map(({ profile }) => profile),
    })
  const several = mine.filter((each) => each.stems.length > 1)
  if (several.length === 0)
    return ok({ profiles: mine.map(({ profile }) => profile), by: "stem", stem })
  const closest = mine.filter((each) => each.stems.every(({ length }) => length <= stem.length))
  return failed({
    kind: "several-stems",
    fits: several,
    likely: closest.map(({ profile }) => profile),
  })
}

/** A file's name without its folder and its ending. */
const baseOf = (file: string): string => (file.split("/").at(-1) ?? file).replace(/\.xml$/i, "")

/** What a domain's profiles begin with: the domain file's name less `-domain` or `_domain`. */
function stemOf(file: string): string {
  const base = baseOf(file)
  return base.replace(/[-_ ]domain$/i, "") || base
}

/**
 * Whether the profile names this file, in an attribute or between its elements; comments do not
 * count.
 */
function namesFile({ said }: ProfileFile, file: string): boolean {
  const wanted = (file.split("/").at(-1) ?? file).toLowerCase()
  for (let at = said.indexOf(wanted); at >= 0; at = said.indexOf(wanted, at + 1)) {
    const [before, after] = [said.charAt(at - 1), said.charAt(at + wanted.length)]
    if (/^["'>/\\:\s]?$/.test(before) && /^["'<\s]?$/.test(after)) return true
  }
  return attributesCalledDomain(said).some(
    (value) => (value.split(/[/\\]/).at(-1) ?? value) === wanted.replace(/\.xml$/, ""),
  )
}

/**
 * Without comments, and with what stands for `&`, `<`, `>` and the quotation marks put back; in
 * small letters.
 */
const plainText = (source: string): string =>
  withoutComments(source)
    .toLowerCase()
    .replaceAll(/&(?:quot|apos|#34|#39);/g, "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")

function withoutComments(source: string): string {
  const kept: string[] = []
  let from = 0
  for (let at = source.indexOf("<!--"); at >= 0; at = source.indexOf("<!--", from)) {
    const end = source.indexOf("-->", at + 4)
    kept.push(source.slice(from, at))
    from = end < 0 ? source.length : end + 3
  }
  return [...kept, source.slice(from)].join(" ")
}

const attributesCalledDomain = (said: string): readonly string[] =>
  [...said.matchAll(/\sdomain[\w-]{0,20}\s{0,9}=\s{0,9}(?:"([^"]{0,999})"|'([^']{0,999})')/g)].map(
    (found) => found[1] ?? found[2] ?? "",
  )

/**
 * The first evaluation of a profile that is no number, as it stands there; undefined where all are.
 */
export function brokenEvaluation(root: Written): Written | undefined {
  const issues = allInside(root, "issue")
  const held = issues.flatMap((issue) => [
    ...childrenOf(issue, "item").map((item) => attributeOf(item, "evaluation")),
    ...childrenOf(issue, "evaluator").flatMap((line) =>
      ["slope", "offset", "parameter0", "parameter1"].map((name) => attributeOf(line, name)),
    ),
  ])
  return held.find((each) => each !== undefined && !exactNumber(each).ok)
}
