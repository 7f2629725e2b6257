import { expect, test } from "vitest"
import { shown } from "../testing/read.ts"

const BRIEFING =
  "Department Press Briefing\n\n" +
  "MR. ORLIN: Good afternoon, everyone. The envoy left for Tarsk this morning.\n\n" +
  "She will meet both delegations on Thursday.\n\n" +
  "QUESTION: Has the ministry seen the letter?\n\n" +
  "MR. ORLIN: I'm not going to comment on private letters. We have said that talks should " +
  "resume by May 1.\n\n" +
  "Q: Is the deadline under review?\n\n" +
  "MR. ORLIN: It is.\n\n" +
  "QUESTION: Thank you."

test("a briefing: turns have speakers, paragraphs go on, questions are what is answered", () => {
  const { statements, reading, words } = shown(BRIEFING)
  expect(statements).toEqual([
    "ORLIN <> Good afternoon, everyone. The envoy left for Tarsk this morning (say)",
    "ORLIN <> She will meet both delegations on Thursday (say)",
    "ORLIN <> I'm not going to comment on private letters (say)",
    "ORLIN <have said> that talks should resume by May 1 (say)",
    "ORLIN <> It is (say)",
  ])
  expect(reading.statements.map(({ inAnswerTo }) => words(inAnswerTo))).toEqual([
    "",
    "",
    "Has the ministry seen the letter",
    "Has the ministry seen the letter",
    "Is the deadline under review",
  ])
})

const LETTER =
  "Office of the Envoy\n\n" +
  "15 March 2022\n\n" +
  "To: President Elena Varga\n\n" +
  "Dear Madam President,\n\n" +
  "Both sides should meet in Lome by 1 May. Our government believes the truce can hold. We " +
  "ask you to release the prisoners.\n\n" +
  "Your answer is expected within ten days.\n\n" +
  "Yours sincerely,\n" +
  "Noor Amiri\n" +
  "Special Envoy"

test("a letter: the signer says its sentences, to its addressee, on a document's terms", () => {
  const { statements, reading, names } = shown(LETTER)
  expect(statements).toContain("Noor Amiri <> Both sides should meet in Lome by 1 May (say)")
  expect(statements).toContain("Noor Amiri <ask> to release the prisoners (ask)")
  expect(statements).toContain("Noor Amiri <> Your answer is expected within ten days (say)")
  const own = reading.statements.filter(
    ({ speakers }) => names(speakers.flatMap(({ actor }) => actor ?? [])) === "Noor Amiri",
  )
  expect(own.map(({ terms }) => terms)).toEqual(["document", "document", "document"])
  expect(names(own[0]?.addressees ?? [])).toBe("Elena Varga")
})

const AGREEMENT = `AGREEMENT between the Government of Tarsk and the River Front

1. The Government of Tarsk shall release 200 prisoners by 1 May 2022.

2. The River Front will withdraw its fighters from the port within 30 days of signature.

2.1 The Parties shall not attack the road.

(a) The Joint Commission shall verify the withdrawal.

3. This Agreement enters into force on signature.`

test("an agreement: who shall do what, and what falls due when", () => {
  const { statements, reading, words } = shown(AGREEMENT)
  expect(statements).toEqual([
    "Government of Tarsk <shall> release 200 prisoners by 1 May 2022 (promise)",
    "River Front <will> withdraw its fighters from the port within 30 days of signature (promise)",
    "the Parties <shall not> attack the road (promise)",
    "Joint Commission <shall> verify the withdrawal (promise)",
  ])
  expect(reading.statements.map(({ terms, negated }) => `${terms} ${negated}`)).toEqual([
    "document false",
    "document false",
    "document true",
    "document false",
  ])
  expect(reading.dates.map(({ kind, value, what }) => `${kind} ${value} ${words(what)}`)).toEqual([
    "deadline 2022-05-01 release 200 prisoners",
    "deadline P30D withdraw its fighters from the port",
  ])
})

test.each([
  {
    why: "a report with one colon",
    text: "WARNING: The road is shut.\n\nThe mayor said it was late.",
    want: ["the mayor <said> it was late (say)"],
  },
  {
    why: "a report that quotes a salutation",
    text: '"Dear friends," she wrote.\n\nThe mayor said it was late.',
    want: ['? <wrote> "Dear friends," (say)', "the mayor <said> it was late (say)"],
  },
  {
    why: "a list with one promise",
    text: "1. The River Front will leave.\n\n2. It rained.",
    want: [],
  },
])("no telling: $why", ({ text, want }) => expect(shown(text).statements).toEqual(want))
