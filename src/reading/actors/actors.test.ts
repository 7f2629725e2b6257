import { expect, test } from "vitest"
import { readText } from "../testing/read.ts"
import { isSlip, mayStandFor } from "./names.ts"

const cast = (text: string): string[] =>
  readText(text, "2022-05-06").actors.map(({ name, kind, aliases, offices }) => {
    const titles = offices.map(({ title }) => title)
    return (
      `${kind}: ${name}` +
      (aliases.length > 0 ? ` = ${aliases.join(", ")}` : "") +
      (titles.length > 0 ? ` (${titles.join(", ")})` : "")
    )
  })

test.each([
  {
    why: "a full name, a title, a surname and a slip are one person",
    text: "President Ashraf Tarzi spoke. Tarzi left. Mr. Tarzai said it is late.",
    want: ["person: Ashraf Tarzi = President Ashraf Tarzi, Tarzi, Mr. Tarzai, Tarzai (President)"],
  },
  {
    why: "two presidents are two",
    text:
      "President Elena Varga met President Tomas Krol. Varga said it was late. Krol said it " +
      "was early.",
    want: [
      "person: Elena Varga = President Elena Varga, Varga (President)",
      "person: Tomas Krol = President Tomas Krol, Krol (President)",
    ],
  },
  {
    why: "an administration is not the person",
    text:
      "The Varga administration has said it is late, and President Elena Varga said it was " +
      "early. The Varga team said no.",
    want: [
      "government: Varga administration = the Varga administration, the Varga team, Varga team",
      "person: Elena Varga = President Elena Varga (President)",
    ],
  },
  {
    why: "a state's government by either name is one",
    text: "The Malian government said it was ready. The government of Mali said it again.",
    want: [
      "government: Malian government = the Malian government, the government of Mali, " +
        "government of Mali",
    ],
  },
  {
    why: "each unnamed voice is its own",
    text: "A senior official said it was late. Another official said it was early.",
    want: ["anonymous: a senior official", "anonymous: another official"],
  },
  {
    why: "an unnamed voice is taken up again",
    text: "A senior official said it was late. The official said it was raining.",
    want: ["anonymous: a senior official = the official"],
  },
  {
    why: "an office before and after the name",
    text:
      "The Finnish envoy, Jonas Lehto, said it was late. Hana Petrov, the mayor of Tarsk, said " +
      "no.",
    want: [
      "person: Jonas Lehto = the Finnish envoy (Finnish envoy)",
      "person: Hana Petrov (mayor of Tarsk)",
    ],
  },
  {
    why: "a department's name is no part of the person's",
    text: "Secretary of State Ada Stone said it was late.",
    want: ["person: Ada Stone (Secretary of State)"],
  },
  {
    why: "an armed group and what it is called later",
    text: "The Taliban said they were ready. The militant group said it again.",
    want: ["armed-group: Taliban = the militant group"],
  },
  {
    why: "media, bodies and states by their names",
    text:
      "Reuters reported that the United Nations and the US Treasury said the UK and France " +
      "were late.",
    want: [
      "media: Reuters",
      "organization: United Nations",
      "organization: US Treasury",
      "state: United Kingdom = UK",
      "state: France",
    ],
  },
  {
    why: "groups with a name before them, and those whose stake is told",
    text: "The Harbour Union's negotiators said women and refugees were there.",
    want: [
      "group: Harbour Union's negotiators = the Harbour Union's negotiators",
      "organization: Harbour Union",
      "group: women",
      "group: refugees",
    ],
  },
  {
    why: "a letter that speaks",
    text: "The letter says it is late.",
    want: ["document: the letter"],
  },
  {
    why: "a pronoun is the one who spoke, not the one last named",
    text:
      "Elena Varga told reporters that Minister Tomas Krol was in Lagos. She declined to say " +
      "why.",
    want: [
      "person: Elena Varga",
      "group: reporters",
      "person: Tomas Krol = Minister Tomas Krol (Minister)",
    ],
  },
])("actors: $why", ({ text, want }) => expect(cast(text)).toEqual(want))

test.each([
  { why: "one letter more", a: "khalilzad", b: "khalilizad", same: true },
  { why: "two letters swapped", a: "petrov", b: "pertov", same: true },
  { why: "another first letter", a: "miller", b: "diller", same: false },
  { why: "too short to tell", a: "iran", b: "iraq", same: false },
])("isSlip: $why", ({ a, b, same }) => expect(isSlip(a, b)).toBe(same))

test.each([
  { why: "a surname", short: "Petrov", long: "Hana Petrov", may: true },
  { why: "a first name alone", short: "Hana", long: "Hana Petrov", may: true },
  { why: "an initial", short: "H. Petrov", long: "Hana Petrov", may: true },
  { why: "another first name", short: "Ivan Petrov", long: "Hana Petrov", may: false },
])("mayStandFor: $why", ({ short, long, may }) => expect(mayStandFor(short, long)).toBe(may))

test.each([
  {
    why: "who spoke before, not who was named last",
    text:
      "Elena Varga told reporters that Minister Tomas Krol was in Lagos. She declined to say " +
      "why.",
    want: "Elena Varga",
  },
  {
    why: "the subject of the sentence before, where nobody spoke in it",
    text:
      "Hana Petrov said it was late. Ilias Tamm, the mayor, was less hopeful. He said it was " +
      "over.",
    want: "Ilias Tamm",
  },
  {
    why: "a pronoun that fits",
    text: "Mr. Krol met Ms. Varga. Mr. Krol said it was late. She said it was early.",
    want: "Varga",
  },
  {
    why: "a body for it",
    text: "Mr. Krol left. The Harbour Union said it was late. It said the ships were gone.",
    want: "Harbour Union",
  },
  { why: "nobody where nobody was named", text: "He said it was late.", want: undefined },
])("pronouns: $why", ({ text, want }) => {
  const { actors, statements } = readText(text, "2022-05-06")
  const last = statements.at(-1)?.speakers[0]
  expect(last?.span).toBeDefined()
  expect(actors.find(({ id }) => id === last?.actor)?.name).toBe(want)
})
