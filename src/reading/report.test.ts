import { describe, expect, test } from "vitest"
import { codePointLength, placeMap } from "../base/index.ts"
import { hasSharedData, sharedText } from "../../test/shared-data.ts"
import { formatReading } from "./index.ts"
import { readText } from "./testing/read.ts"
import { locate, REPORT, scoreReport, type Located } from "./testing/report.ts"
import type { ActorRef } from "./types.ts"

/**
 * The report of March 2021, listed by hand before the reader was written: every statement with its
 * speaker and act, every actor, date, corroboration and proposal. The text itself is not in the
 * project: places are told by the first and last words of each stretch.
 */
const text = hasSharedData ? sharedText("inputs/afghanistan-2021-03-08.txt") : undefined

if (text === undefined)
  test.skip("the report of March 2021 is its publisher's and is not here", () => undefined)
else
  describe("the report of March 2021", () => {
    const reading = readText(text, "2021-03-08")
    const words = (span: { readonly start: number; readonly end: number } | undefined): string =>
      span === undefined ? "" : placeMap(text).slice(span)
    const nameOf = (ref: ActorRef | undefined): string =>
      reading.actors.find(({ id }) => id === ref)?.name ?? "?"
    const gold: readonly Located[] = locate(text, REPORT)

    test.each(gold.map((each) => [each.why, each] as const))("statement: %s", (_, each) => {
      const found = reading.statements.find(
        ({ cue }) => cue !== undefined && cue.start < each.cue.end && each.cue.start < cue.end,
      )
      expect(found?.speakers.map(({ actor }) => nameOf(actor))).toEqual(each.speakers)
      expect(found?.act).toBe(each.act)
    })

    test("all statements are found in full, and none that is not there", () => {
      const score = scoreReport(text, reading, gold)
      expect(score).toEqual({
        gold: gold.length,
        predicted: gold.length,
        cue: gold.length,
        full: gold.length,
      })
    })

    test.each([
      { name: "Biden administration", kind: "government" },
      { name: "Trump administration", kind: "government" },
      { name: "Obama administration", kind: "government" },
      { name: "Afghan government", kind: "government" },
      { name: "Taliban", kind: "armed-group" },
      { name: "Antony Blinken", kind: "person" },
      { name: "Ashraf Ghani", kind: "person" },
      { name: "Zalmay Khalilzad", kind: "person" },
      { name: "Ned Price", kind: "person" },
      { name: "Biden", kind: "person" },
      { name: "Tolo News", kind: "media" },
      { name: "CNN", kind: "media" },
      { name: "Afghanistan", kind: "state" },
      { name: "Iran", kind: "state" },
      { name: "Pakistan", kind: "state" },
      { name: "United States", kind: "state" },
      { name: "Afghanistan's neighbors", kind: "group" },
      { name: "women", kind: "group" },
      { name: "girls", kind: "group" },
      { name: "reporters", kind: "group" },
      { name: "a US official", kind: "anonymous" },
      { name: "another diplomatic source", kind: "anonymous" },
    ])("actor: $name is a $kind", ({ name, kind }) =>
      expect(reading.actors.find((actor) => actor.name === name)?.kind).toBe(kind),
    )

    test("the two spellings of the envoy are one man, with his three offices", () => {
      const envoy = reading.actors.find(({ name }) => name === "Zalmay Khalilzad")
      expect(envoy?.aliases).toEqual(expect.arrayContaining(["Khalilizad", "Khalilzad"]))
      expect(envoy?.offices.map(({ title }) => title)).toEqual([
        "US Special Representative for Afghanistan Reconciliation",
        "chief US negotiator with the Taliban",
        "Ambassador",
      ])
    })

    test("the militant group is the Taliban, and the letter that speaks is a document", () => {
      expect(reading.actors.find(({ name }) => name === "Taliban")?.aliases).toContain(
        "the militant group",
      )
      expect(reading.actors.find(({ kind }) => kind === "document")?.aliases).toContain(
        "the letter",
      )
    })

    test("the deadline of 1 May is under review", () => {
      const deadline = reading.dates.find(({ kind }) => kind === "deadline")
      expect(deadline).toMatchObject({ value: "2021-05-01", grain: "day", status: "under-review" })
      expect(words(deadline?.what)).toBe("withdraw US troops")
      expect(deadline?.setBy.map(nameOf)).toEqual(["Trump administration"])
    })

    test("the other dates have their days", () =>
      expect(
        reading.dates.filter(({ kind }) => kind !== "deadline").map(({ value }) => value),
      ).toEqual(["2020", "2021-03-07", "P20Y", "2021-03-08", "2021-03-08", "2021-03-08"]))

    test("the spokesman declines three times, and two unnamed voices confirm", () => {
      expect(
        reading.corroborations.map(({ stance, by }) => `${stance}: ${by.map(nameOf).join(", ")}`),
      ).toEqual([
        "declines: Ned Price",
        "confirms: a US official, another diplomatic source",
        "declines: Ned Price",
        "declines: Ned Price",
      ])
      const confirming = reading.statements.find(
        ({ id }) => id === reading.corroborations[1]?.statement,
      )
      expect(confirming?.terms).toBe("anonymous")
      expect(words(confirming?.basis)).toBe("familiar with the letter")
    })

    test("both statements that answer the question name it; the briefing is the occasion", () => {
      const asked = reading.statements.filter(({ inAnswerTo }) => inAnswerTo !== undefined)
      expect(asked).toHaveLength(2)
      expect(new Set(asked.map(({ inAnswerTo }) => inAnswerTo?.start)).size).toBe(1)
      expect(
        reading.statements
          .map(({ occasion }) => words(occasion))
          .filter((occasion) => occasion !== ""),
      ).toEqual([
        expect.stringMatching(/^in a letter from .+ Ghani$/),
        "at a press briefing Monday",
      ])
    })

    test("three proposals: who, to whom, through whom, for whom", () =>
      expect(
        reading.proposals.map(({ by, to, through, parties }) =>
          [by, to, through, parties].map((refs) => refs.map(nameOf).join(", ")),
        ),
      ).toEqual([
        [
          "Biden administration",
          "Afghan government",
          "Zalmay Khalilzad",
          "Afghan government, Taliban",
        ],
        ["Antony Blinken", "", "", "Afghanistan's neighbors, Iran"],
        [
          "Antony Blinken",
          "Ashraf Ghani, Taliban leaders",
          "Zalmay Khalilzad",
          "Ashraf Ghani, Taliban leaders",
        ],
      ]))

    test("the publisher's own voice: facts, two risks, a condition, an inference", () => {
      const kinds = reading.narration.map(({ kind }) => kind)
      expect(kinds.filter((kind) => kind === "risk")).toHaveLength(2)
      expect(kinds.filter((kind) => kind === "condition")).toHaveLength(1)
      expect(kinds.filter((kind) => kind === "inference")).toHaveLength(1)
    })

    test("every place lies inside the text", () => {
      const length = codePointLength(text)
      const json = JSON.stringify(
        formatReading(
          {
            text,
            length,
            sha256: "",
            textSha256: "",
            extractor: "text/1",
            date: undefined,
            title: undefined,
            publisher: undefined,
          },
          reading,
        ),
      )
      for (const match of json.matchAll(/"start":(\d+),"end":(\d+)/g)) {
        expect(Number(match[1])).toBeLessThan(Number(match[2]))
        expect(Number(match[2])).toBeLessThanOrEqual(length)
      }
    })
  })
