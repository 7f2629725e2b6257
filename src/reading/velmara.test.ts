import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { placeMap } from "../base/index.ts"
import { readText } from "./testing/read.ts"
import { locate, scoreReport } from "./testing/report.ts"
import { VELMARA } from "./testing/velmara.ts"
import type { ActorRef } from "./types.ts"

/**
 * What the report of March 2021 asks of a reader, shown on an invented report of the same make
 * that comes with the project.
 */
describe("an invented report of twenty sentences", () => {
  const text = readFileSync(new URL("../../test/texts/velmara.txt", import.meta.url), "utf8")
  const reading = readText(text, "2022-04-13")
  const gold = locate(text, VELMARA)
  const words = (span: { readonly start: number; readonly end: number } | undefined): string =>
    span === undefined ? "" : placeMap(text).slice(span)
  const nameOf = (ref: ActorRef | undefined): string =>
    reading.actors.find(({ id }) => id === ref)?.name ?? "?"

  test.each(gold.map((each) => [each.why, each] as const))("statement: %s", (_, each) => {
    const found = reading.statements.find(
      ({ cue }) => cue !== undefined && cue.start < each.cue.end && each.cue.start < cue.end,
    )
    expect(found?.speakers.map(({ actor }) => nameOf(actor))).toEqual(each.speakers)
    expect(found?.act).toBe(each.act)
  })

  /** Too much: what she hoped, inside what she wrote, and a quotation given to two verbs. */
  test("all are found, all but one in full, and one too many", () =>
    expect(scoreReport(text, reading, gold)).toEqual({
      gold: 23,
      predicted: 24,
      cue: 23,
      full: 22,
    }))

  test.each([
    { name: "Ilan Dorso", kind: "person", office: "President" },
    { name: "Petra Halvorsen", kind: "person", office: "Foreign Minister" },
    { name: "Colin Marsh", kind: "person", office: "Foreign Ministry spokesman" },
    { name: "Aldo Brandt", kind: "person", office: "Prime Minister" },
    { name: "Tomas Wrey", kind: "person", office: "Ambassador" },
    { name: "Norland government", kind: "government", office: undefined },
    { name: "Harbor Radio", kind: "media", office: undefined },
    { name: "a Norland official", kind: "anonymous", office: undefined },
    { name: "a Costrian diplomat", kind: "anonymous", office: undefined },
    { name: "the letter", kind: "document", office: undefined },
  ])("actor: $name is a $kind", ({ name, kind, office }) => {
    const found = reading.actors.find((actor) => actor.name === name)
    expect(found?.kind).toBe(kind)
    expect(found?.offices[0]?.title).toBe(office)
  })

  test("the deadline of 15 June is under review, and Tuesdays are the day before", () => {
    expect(
      reading.dates.find(({ kind, grain }) => kind === "deadline" && grain === "day"),
    ).toMatchObject({ value: "2022-06-15", status: "under-review" })
    expect(
      reading.dates.filter((date) => words(date) === "Tuesday").map(({ value }) => value),
    ).toEqual(["2022-04-12", "2022-04-12", "2022-04-12"])
  })

  test("the spokesman declines three times, and two unnamed voices confirm", () => {
    expect(
      reading.corroborations.map(({ stance, by }) => `${stance}: ${by.map(nameOf).join(", ")}`),
    ).toEqual([
      "declines: Colin Marsh",
      "confirms: a Norland official, a Costrian diplomat",
      "declines: Colin Marsh",
      "declines: Colin Marsh",
    ])
    const confirming = reading.statements.find(
      ({ id }) => id === reading.corroborations[1]?.statement,
    )
    expect(confirming?.terms).toBe("anonymous")
    expect(words(confirming?.basis)).toBe("familiar with the letter")
  })

  test("both statements that answer the question name it", () =>
    expect(
      reading.statements.flatMap(({ inAnswerTo }) => (inAnswerTo ? [words(inAnswerTo)] : [])),
    ).toEqual(Array(2).fill("whether Dorso's government had been helpful")))

  test("the publisher's own voice: facts, a condition and two risks", () => {
    const count = (kind: string) => reading.narration.filter((each) => each.kind === kind).length
    expect({ condition: count("condition"), risk: count("risk") }).toEqual({
      condition: 1,
      risk: 2,
    })
  })
})
