import { expect, test } from "vitest"
import { shown } from "./testing/read.ts"

const proposals = (text: string): string[] => {
  const { reading, words, names } = shown(text, "2022-05-06")
  return reading.proposals.map(
    (each) =>
      `${names(each.by)} > ` +
      `${names(each.to)}${each.through.length > 0 ? ` through ${names(each.through)}` : ""} ` +
      `for ${names(each.parties)}: ${words(each)} [${each.status}]`,
  )
}

test.each([
  {
    why: "put to somebody in a letter that an envoy carries",
    text:
      "The government of Velmara offered the Northern Front a two-year deal in a letter " +
      "delivered by the envoy, Noor Amiri.",
    want: [
      "government of Velmara > Northern Front through Noor Amiri for government of Velmara, " +
        "Northern Front: a two-year deal [proposed]",
    ],
  },
  {
    why: "a clause names its parties",
    text: "Petrov proposed to the union that they sign a truce with the Taliban.",
    want: [
      "Petrov > the union for the union, Taliban: they sign a truce with the Taliban [proposed]",
    ],
  },
  {
    why: "told inside another's words",
    text: "Petrov said the council had asked for talks.",
    want: ["the council >  for the council: talks [proposed]"],
  },
  {
    why: "rejected later",
    text: "Petrov offered the union a deal. The union rejected it.",
    want: ["Petrov > the union for Petrov, the union: a deal [rejected]"],
  },
  {
    why: "accepted later",
    text: "Petrov offered the union a deal. The union accepted the offer.",
    want: ["Petrov > the union for Petrov, the union: a deal [accepted]"],
  },
  {
    why: "welcomed is not accepted",
    text: "Petrov offered the union a deal. The union welcomed the offer.",
    want: ["Petrov > the union for Petrov, the union: a deal [proposed]"],
  },
  {
    why: "a first look is no proposal",
    text: "The letter offers a first look at the plan.",
    want: [],
  },
  {
    why: "a suggestion of fact is none",
    text: "Petrov suggested that the war was over.",
    want: [],
  },
])("proposals: $why", ({ text, want }) => expect(proposals(text)).toEqual(want))

const events = (text: string): string[] => {
  const { reading, words, names } = shown(text, "2022-05-06")
  return reading.events.map(
    ({ code, source, target, ...span }) =>
      `${code} ${names(source)} > ${names(target)}: ${words(span)}`,
  )
}

test.each([
  {
    why: "a meeting",
    text: "President Elena Varga met President Tomas Krol in Lagos.",
    want: ["CONSULT Elena Varga > Tomas Krol: met"],
  },
  {
    why: "an attack, told in the passive",
    text: "The Taliban were attacked by the Afghan army.",
    want: ["ASSAULT Afghan army > Taliban: attacked"],
  },
  {
    why: "talks between two",
    text: "Talks between Iran and France have stalled.",
    want: ["CONSULT Iran > France: Talks"],
  },
  {
    why: "a proposal is an event of its own",
    text: "Iran proposed a truce to France.",
    want: ["PROPOSE Iran > : proposed"],
  },
  { why: "what was not done is none", text: "Iran did not attack France.", want: [] },
  { why: "declining to speak is none", text: "Iran declined to comment.", want: [] },
])("events: $why", ({ text, want }) => expect(events(text)).toEqual(want))

const narration = (text: string): string[] => {
  const { reading, words } = shown(text, "2022-05-06")
  return reading.narration.map((each) => `${each.kind}: ${words(each)}`)
}

test.each([
  {
    why: "a fact",
    text: "The war has lasted two years.",
    want: ["fact: The war has lasted two years"],
  },
  {
    why: "a risk and a condition are told apart",
    text: "Petrov could lose her seat if the talks fail.",
    want: ["risk: Petrov could lose her seat", "condition: if the talks fail"],
  },
  {
    why: "an inference",
    text: "The union appears to be split.",
    want: ["inference: The union appears to be split"],
  },
  {
    why: "clauses with verbs of their own",
    text: "The road is closed, but the gains of the year are at risk.",
    want: ["fact: The road is closed", "risk: the gains of the year are at risk"],
  },
  {
    why: "what a statement takes is none of it",
    text: "Petrov said that the road was closed.",
    want: [],
  },
  {
    why: "a dateline is none of it",
    text: "GENEVA (Wire) - The road is closed.",
    want: ["fact: The road is closed"],
  },
])("narration: $why", ({ text, want }) => expect(narration(text)).toEqual(want))

test.each([
  { why: "English", text: "The minister said that the talks had failed.", want: true },
  { why: "a name alone", text: "Hana Petrov", want: true },
  {
    why: "German",
    text:
      "Der Minister sagte, dass die Gespräche gescheitert sind und er nicht mehr mit den " +
      "Rebellen redet.",
    want: false,
  },
  {
    why: "French",
    text:
      "Le ministre a dit que les négociations étaient dans une impasse et que la paix n'est " +
      "pas pour demain.",
    want: false,
  },
  { why: "Arabic", text: "قال الوزير إن المحادثات فشلت", want: false },
  {
    why: "English with an Arabic quotation",
    text: "The minister said: “قال الوزير” and then he left the room with his men.",
    want: true,
  },
  { why: "nothing but marks", text: "... — !!!", want: false },
])("language: $why", ({ text, want }) => expect(shown(text).reading.understood).toBe(want))
