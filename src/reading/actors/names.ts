/** When two names are one person's. */

/**
 * Whether two surnames are the same but for a slip: one letter more, less, changed or swapped, in a
 * name long enough to tell.
 */
export function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short === long) return true
  if (short.length < 5 || long.length - short.length > 1 || short.charAt(0) !== long.charAt(0))
    return false
  return distanceIsOne(short, long)
}

function distanceIsOne(short: string, long: string): boolean {
  let at = 0
  while (at < short.length && short.charAt(at) === long.charAt(at)) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return (
    short.charAt(at) === long.charAt(at + 1) &&
    short.charAt(at + 1) === long.charAt(at) &&
    short.slice(at + 2) === long.slice(at + 2)
  )
}

/** The words of a person's name in lower case, initials and suffixes left out. */
export const nameParts = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/\s+/)
    .map((part) => part.replaceAll(/[.,’']/g, ""))
    .filter((part) => part.length > 1 && !["jr", "sr", "ii", "iii"].includes(part))

/**
 * Whether the shorter name may stand for the longer: its words are among the other's in order, and
 * its last word is the other's last word or, alone, the first.
 */
export function mayStandFor(shorter: string, longer: string): boolean {
  const [few, many] = [nameParts(shorter), nameParts(longer)]
  if (few.length === 0 || few.length > many.length) return false
  const last = few.at(-1) ?? ""
  if (last === many.at(-1))
    return few
      .slice(0, -1)
      .every((part) => many.includes(part) || many.some((other) => other.startsWith(part)))
  return few.length === 1 && last === many[0]
}

const HE = new Set(
  `mr sir lord king prince father brother spokesman chairman congressman businessman policeman
  sheikh imam mullah ayatollah sultan emir pope bishop cardinal monk duke baron ahmed ali mohammed
  muhammad mohammad omar hassan hussein ibrahim mahmoud yusuf antony anthony john james robert
  michael william david richard joseph thomas charles daniel matthew mark paul steven andrew george
  kevin brian edward peter jason jeffrey ryan jacob eric stephen scott frank vladimir dmitry sergei
  ivan nikolai alexei boris juan jose carlos luis jorge pedro miguel diego hans karl klaus jean
  pierre francois giovanni marco antonio joe tim jim bob bill mike tom ben sam nick jack harry henry
  donald barack emmanuel volodymyr viktor pavel tomas man boy son husband uncle nephew grandfather
  gentleman`.split(/\s+/),
)
const SHE = new Set(
  `ms mrs miss lady dame queen princess mother sister spokeswoman chairwoman congresswoman
  businesswoman policewoman woman girl daughter wife aunt niece grandmother actress duchess baroness
  nun mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty
  margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie
  rebecca laura helen anna maria elena olga natalia tatiana irina svetlana fatima aisha khadija
  zainab leila nadia samira hana sofia isabel carmen lucia rosa marta ana claudia angela ursula
  ingrid greta julia catherine marie sophie claire jane anne alice emma kate hillary theresa jacinda
  sanna`.split(/\s+/),
)

/** `he` or `she` where a title or a noun tells; undefined where none does. */
export function genderOf(words: readonly string[]): "he" | "she" | undefined {
  for (const word of words) {
    const plain = word.toLowerCase().replace(/\.$/, "")
    if (HE.has(plain)) return "he"
    if (SHE.has(plain)) return "she"
  }
  return undefined
}

/** The initials that may stand for a body's name: `African Union` gives `AU`. */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join("")
