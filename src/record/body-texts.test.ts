import { describe, expect, test } from "vitest"
import { BODY_KINDS, type Body, type BodyKind } from "./kinds/index.ts"
import { parseBody } from "./body-json.ts"
import { checkTexts } from "./body-texts.ts"
import { numberedId } from "./testing/arbitrary-body.ts"
import { BAD_TEXTS, type BadText } from "./testing/bad-texts.ts"
import { filledBody, textPlaces, type Filling, type TextPlace } from "./testing/filled-body.ts"

const document = numberedId("document", 1)
const filling: Filling = {
  text: (_, rule) => (rule.written === "json" ? "{}" : "words"),
  item: () => numberedId("item", 1),
  document: () => document,
  place: () => ({ document, start: 0, end: 3, exact: "yes", prefix: "", suffix: "" }),
}

/** The body of this kind in which one text is another. */
function bodyWith(kind: BodyKind, { path, variant }: TextPlace, text: string): Body {
  const parsed = parseBody(
    filledBody(kind, { ...filling, instead: (at) => (at === path ? text : undefined) }, variant),
  )
  if (!parsed.ok)
    throw new Error(`${parsed.fault.path}: ${parsed.fault.found}; ${parsed.fault.mend}`)
  return parsed.value
}

const PLACES = BODY_KINDS.flatMap((kind) =>
  textPlaces(kind).map((place) => ({ kind, place, at: `${kind}${place.path}` })),
)

const fieldOf = (kind: BodyKind, place: TextPlace, bad: BadText): string | undefined => {
  const found = checkTexts(bodyWith(kind, place, bad.text(place.rule)))
  return found.ok || !found.fault.found.includes(bad.found) ? undefined : found.fault.field
}

describe.each(BAD_TEXTS)("$why", (bad) => {
  test.each(PLACES)("is refused at $at, by its place", ({ kind, place }) =>
    expect(fieldOf(kind, place, bad)).toBe(`body${place.path}`),
  )
})

test.each(BODY_KINDS)("a %s with ordinary words in every field passes as it is", (kind) => {
  const parsed = parseBody(filledBody(kind, filling))
  expect(parsed.ok && checkTexts(parsed.value)).toEqual(parsed)
})

test("a fault within JSON names its place, also where the character is written as a number", () => {
  const model = String.raw`{"deciders":[{"id":"n","name":"gnp.\u202ejpg"}]}`
  const conflict = { ...filledBody("conflict", filling), model } as unknown as Body
  expect(checkTexts(conflict)).toMatchObject({
    ok: false,
    fault: { field: "body.model.deciders[0].name", mend: "leave that character out" },
  })
})

test("the places are many, and as deep as any list in a list", () => {
  expect(PLACES.length).toBeGreaterThan(80)
  expect(PLACES.map(({ at }) => at)).toEqual(
    expect.arrayContaining([
      "meeting.when.words",
      "issue.options[0].name",
      "scenario.assumptions[0].text",
      "arrangement.committees[0].seats[0].group",
      "preference.judged.groups[0][0]",
      "preference.judged.scores[0].option",
      "version.clauses[0].alternatives[0]",
      "actor.aliases[0]",
      "arrangement.parts[0].clause.number",
    ]),
  )
})

test.each<{ why: string; body: Body; want: Partial<Record<string, unknown>> }>([
  {
    why: "a line is trimmed and composed",
    body: {
      kind: "claim",
      claimKind: "fact",
      text: " e\u0301 ",
      about: [],
      rests: { anchors: [], items: [] },
    },
    want: { text: "é" },
  },
  {
    why: "a blank line that may be left out is left out",
    body: {
      kind: "risk",
      condition: " ",
      stake: "peace",
      for: [],
      by: [],
      rests: { anchors: [], items: [] },
    },
    want: { condition: undefined },
  },
  {
    why: "a key stays as it is",
    body: {
      kind: "safeguard",
      title: "x",
      issue: numberedId("item", 1),
      options: [" e\u0301"],
      rulesOut: true,
      by: [],
      rests: { anchors: [], items: [] },
    },
    want: { options: [" e\u0301"] },
  },
  {
    why: "marks of direction that every Persian text has stay",
    body: {
      kind: "office",
      actor: numberedId("item", 1),
      title: "می\u200cخواهم \u200fx",
      held: { from: undefined, until: undefined },
      appointedBy: [],
      rests: { anchors: [], items: [] },
    },
    want: { title: "می\u200cخواهم \u200fx" },
  },
])("$why", ({ body, want }) => expect(checkTexts(body)).toMatchObject({ ok: true, value: want }))
