/** The forms of English verbs, made by rule from the plain form, with the irregular ones listed. */

export type VerbForm = "base" | "third" | "past" | "participle" | "gerund"

export interface Inflected {
  readonly lemma: string
  readonly forms: readonly VerbForm[]
}

/** plain form, past, participle; where the participle is missing it is the past. */
const IRREGULAR = new Map(
  `
be was been, say said, tell told, think thought, feel felt, know knew known, write wrote written,
read read, speak spoke spoken, swear swore sworn, find found, show showed shown, make made,
give gave given, take took taken, see saw seen, hear heard, hold held, hope hoped, mean meant,
understand understood, go went gone, put put, set set, let let, leave left, come came come,
begin began begun, become became become, meet met, send sent, bring brought, buy bought, lead led,
lose lost, pay paid, sit sat, stand stood, win won, fight fought, kill killed, strike struck,
shoot shot, break broke broken, withdraw withdrew withdrawn, forgive forgave forgiven, seek sought,
keep kept, quit quit, cut cut, hit hit, beat beat beaten, bid bid, cast cast, cost cost,
draw drew drawn, drive drove driven, fall fell fallen, forget forgot forgotten, get got,
grow grew grown, lie lied, rise rose risen, run ran run, sell sold, shut shut, sign signed,
spend spent, steal stole stolen, teach taught, throw threw thrown, upset upset,
foresee foresaw foreseen, broadcast broadcast, retell retold, uphold upheld,
undertake undertook undertaken, overthrow overthrew overthrown, do did done, have had`
    .split(",")
    .map((line): [string, readonly string[]] => {
      const [lemma = "", past = "", participle = past] = line.trim().split(/\s+/)
      return [lemma, [past, participle]]
    }),
)

const DOUBLING = new Set(
  (
    "admit submit refer stop plan quip chat blog rebut permit commit confer concur equip ban " +
    "rob step drop slam nod sob beg tip dub rap transfer recur pin"
  ).split(" "),
)

/** The form of a verb: `formOf("deny", "past")` is `denied`. */
function formOf(lemma: string, form: VerbForm): string {
  const irregular = IRREGULAR.get(lemma)
  switch (form) {
    case "base":
      return lemma
    case "third":
      return third(lemma)
    case "past":
      return irregular?.[0] ?? regularPast(lemma)
    case "participle":
      return irregular?.[1] ?? regularPast(lemma)
    case "gerund":
      return gerund(lemma)
  }
}

const FORMS: readonly VerbForm[] = ["base", "third", "past", "participle", "gerund"]

/** From every form of these verbs to its plain form and the forms it may be. */
export function inflections(lemmas: Iterable<string>): ReadonlyMap<string, Inflected> {
  const found = new Map<string, { lemma: string; forms: VerbForm[] }>()
  for (const lemma of lemmas) {
    for (const [form, word] of [
      ...FORMS.map((each): [VerbForm, string] => [each, formOf(lemma, each)]),
      ...british(lemma),
    ]) {
      const entry = found.get(word)
      if (entry === undefined) found.set(word, { lemma, forms: [form] })
      else if (entry.lemma === lemma) entry.forms.push(form)
    }
  }
  return found
}

/** `signalled` and `signalling`, as some write them. */
const british = (lemma: string): readonly [VerbForm, string][] =>
  ["signal", "cancel", "counsel", "label"].includes(lemma)
    ? [
        ["past", `${lemma}led`],
        ["participle", `${lemma}led`],
        ["gerund", `${lemma}ling`],
      ]
    : []

function third(lemma: string): string {
  if (lemma === "have") return "has"
  if (lemma === "be") return "is"
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`
}

function regularPast(lemma: string): string {
  if (lemma.endsWith("e")) return `${lemma}d`
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`
  return DOUBLING.has(lemma) ? `${lemma}${lemma.slice(-1)}ed` : `${lemma}ed`
}

function gerund(lemma: string): string {
  if (lemma.endsWith("ie")) return `${lemma.slice(0, -2)}ying`
  if (lemma.endsWith("e") && !/(?:ee|oe|ye)$/.test(lemma) && lemma !== "be")
    return `${lemma.slice(0, -1)}ing`
  return DOUBLING.has(lemma) ||
    [
      "put",
      "set",
      "let",
      "get",
      "cut",
      "run",
      "win",
      "sit",
      "hit",
      "begin",
      "forget",
      "shut",
      "quit",
      "bid",
      "upset",
    ].includes(lemma)
    ? `${lemma}${lemma.slice(-1)}ing`
    : `${lemma}ing`
}
