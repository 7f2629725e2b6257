/** What every reader owes, whoever reads: run over our own and over the model's. */

import fc from "fast-check"
import { expect, test } from "vitest"
import { codePointLength, placeMap } from "../../base/index.ts"
import type { Reading, ReadingInput } from "../../reading/index.ts"
import { interrupted, mutated, placesOf, shuffled, STORY } from "../../reading/testing/odd-texts.ts"

export interface ReaderUnderTest {
  read(input: ReadingInput): Promise<Reading>
}

export const input = (text: string): ReadingInput => ({
  text,
  markup: [],
  date: undefined,
  title: undefined,
  publisher: undefined,
})

/** `runs` for each kind of odd text. */
export function readerContract(
  name: string,
  make: () => Promise<ReaderUnderTest>,
  runs: number,
): void {
  const read = async (text: string): Promise<Reading> => (await make()).read(input(text))

  test(`${name}: finds who said what in a plain story, in its words`, async () => {
    const reading = await read(STORY)
    const { slice } = placeMap(STORY)
    const said = reading.statements.map(({ content, speakers }) => ({
      said: content.map(slice).join(" … "),
      by: reading.actors.find(({ id }) => id === speakers[0]?.actor)?.name,
    }))
    expect(said).toContainEqual({
      said: expect.stringContaining("We will not sign") as unknown,
      by: expect.stringContaining("Bako") as unknown,
    })
  })

  test(`${name}: the same text gives the same reading`, async () =>
    expect(await read(STORY)).toEqual(await read(STORY)))

  test.each([
    ["mutated", mutated],
    ["shuffled", shuffled],
    ["interrupted", interrupted],
  ] as const)(
    `${name}: every place lies in the text, every reference leads somewhere: %s texts`,
    async (_kind, texts) =>
      fc.assert(
        fc.asyncProperty(texts, async (odd) => {
          // A document's text never holds half a character.
          const text = odd.replaceAll(/\p{Cs}/gu, "\ufffd")
          lawful(text, await read(text))
        }),
        { numRuns: runs },
      ),
  )

  test.each(["", " ", "\n\n", "😀", "a".repeat(3000), "سلام"])(
    `${name}: a text of no statements gives a reading without any: %j`,
    async (text) => {
      expect((await read(text)).statements).toEqual([])
    },
  )
}

/** What holds of any reading of any text. */
export function lawful(text: string, reading: Reading): void {
  const length = codePointLength(text)
  for (const { start, end } of placesOf(reading))
    expect(start >= 0 && start < end && end <= length, `${start} to ${end} of ${length}`).toBe(true)
  expect(reading.reader).toMatch(/^\S+\/\S+$/)
  expect(reading.statements.map(({ id }) => id)).toEqual(
    reading.statements.map((_, index) => `s${index + 1}`),
  )
  const actors = new Set(reading.actors.map(({ id }) => id))
  expect(actors.size).toBe(reading.actors.length)
  for (const { speakers, addressees, content, cue, confidence } of reading.statements) {
    for (const actor of [...speakers.flatMap((speaker) => speaker.actor ?? []), ...addressees])
      expect(actors).toContain(actor)
    expect(content.length > 0 || cue !== undefined, "a statement stands somewhere").toBe(true)
    expect(confidence).toBeGreaterThanOrEqual(0)
    expect(confidence).toBeLessThanOrEqual(1)
  }
  if (!reading.understood)
    expect([
      ...reading.actors,
      ...reading.statements,
      ...reading.dates,
      ...reading.narration,
    ]).toEqual([])
}
