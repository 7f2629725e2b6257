import { beforeAll, describe, expect, test } from "vitest"
import type { ItemId } from "../../base/index.ts"
import type { NewNote } from "../../contract/index.ts"
import { formatFault, listNotes, newNote, readerView, reviewItem } from "../index.ts"
import { actorNamed, affair, page, right, theItem, type Affair } from "../testing/affair.ts"

const later = (work: Promise<unknown>): void => {
  work.catch(() => undefined)
}
const NOTE: NewNote = {
  text: "Tarek Sahl: we will come to the table",
  terms: "background",
  with: [],
  occasion: "call",
  day: "2021-03-09",
}

describe("notes", () => {
  let own: Affair
  beforeAll(async () => {
    own = await affair()
  })
  const send = (note: Partial<NewNote>, at = own) =>
    newNote(at.ports, at.viewer, {
      process: at.process,
      note: { ...NOTE, ...note },
      patience: 5_000,
      later,
    })

  test(
    "a note is a document of its own with what it is of, and what is understood of it is " +
      "drafted",
    async () => {
      const { note, document, reading } = right(
        await send({
          with: [
            { kind: "named", name: "noor amiri" },
            { kind: "named", name: "Somebody New" },
          ],
          describedAs: "a clerk",
        }),
      )
      expect(note.body).toMatchObject({
        kind: "note",
        document,
        occasion: "call",
        terms: "background",
        day: "2021-03-09",
        describedAs: "a clerk",
      })
      expect(reading).toMatchObject({ kind: "read" })
      const view = right(
        await readerView(own.ports, own.viewer, { process: own.process, document }),
      )
      expect(view.document).toMatchObject({
        nature: "note",
        title: "Note of a call, 9 March 2021",
        text: NOTE.text,
      })
      const amiri = theItem(await page(own), actorNamed("Noor Amiri")).item
      expect(note.body.kind === "note" ? note.body.with : []).toEqual([amiri, expect.any(String)])
    },
  )

  test("somebody named twice is one, and somebody new is admitted by being named", async () => {
    const alone = await affair()
    const { note } = right(
      await send(
        {
          with: [
            { kind: "named", name: "Lina Odeh" },
            { kind: "named", name: "LINA  ODEH" },
          ],
        },
        alone,
      ),
    )
    const { with: met } = note.body as { with: readonly ItemId[] }
    expect(met).toHaveLength(1)
    const entries = await alone.ports.record.as(alone.viewer, (record) =>
      record.current({ process: alone.process, items: met }),
    )
    expect(entries).toMatchObject([
      {
        standing: "admitted",
        content: { body: { kind: "actor", name: "Lina Odeh", actorKind: "person" } },
      },
    ])
  })

  test("a judgement is its author's, on the day it is written", async () => {
    const { note } = right(
      await send({
        occasion: "judgement",
        terms: "on-record",
        day: undefined,
        text: "I think that they will come.",
      }),
    )
    expect(note.body).toMatchObject({ occasion: "judgement", day: "2021-03-08" })
    expect(note.author).toBe(own.viewer.person)
  })

  test.each<{ why: string; note: Partial<NewNote>; want: string }>([
    {
      why: "without terms",
      note: { terms: undefined },
      want:
        "terms: found none; choose on what terms it was said: on-record, background, " +
        "not-for-attribution, confided.",
    },
    {
      why: "without a word",
      note: { text: " \n " },
      want: "text: found nothing; write what was said.",
    },
    {
      why: "of a day that does not exist",
      note: { day: "2021-02-30" },
      want: 'day: found "2021-02-30"; write a day that exists, such as 2021-03-08.',
    },
    {
      why: "with half a character",
      note: { text: "a \ud800 b" },
      want: "text: found half a character (a lone surrogate); copy the text again, whole.",
    },
    {
      why: "with NUL",
      note: { text: "a \0 b" },
      want: "text: found the character U+0000, which is no text; leave it out.",
    },
    {
      why: "with a name of nothing",
      note: { with: [{ kind: "named", name: " " }] },
      want: "with[0].name: found nothing; write a line of text.",
    },
    {
      why: "with an actor of nowhere",
      note: { with: [{ kind: "actor", actor: `item_${"0".repeat(26)}` as ItemId }] },
      want:
        "with[0].actor: found an actor that is not here; choose one of this process's actors, " +
        "or give a name.",
    },
  ])(
    "a note $why is refused in one sentence, and nothing of it is kept",
    async ({ note, want }) => {
      const alone = await affair()
      const sent = await send(note, alone)
      expect(sent.ok ? "" : formatFault(sent.fault)).toBe(want)
      expect(
        right(await listNotes(alone.ports, alone.viewer, { process: alone.process })).count,
      ).toBe(0)
      expect(
        await alone.ports.record.as(alone.viewer, (record) =>
          record.current({ process: alone.process, kinds: ["document"] }),
        ),
      ).toHaveLength(1)
    },
  )

  test("the list is newest first, with whom, how many statements, and first words", async () => {
    const alone = await affair()
    right(await send({ with: [{ kind: "named", name: "Noor Amiri" }] }, alone))
    right(
      await send({ text: "Quiet. ".repeat(100), terms: "confided", occasion: "meeting" }, alone),
    )
    const { notes, count } = right(
      await listNotes(alone.ports, alone.viewer, { process: alone.process }),
    )
    expect(count).toBe(2)
    expect(
      notes.map(({ terms, occasion, statements, with: met }) => ({
        terms,
        occasion,
        statements,
        met: met.map(({ name }) => name),
      })),
    ).toEqual([
      { terms: "confided", occasion: "meeting", statements: 0, met: [] },
      { terms: "background", occasion: "call", statements: 1, met: ["Noor Amiri"] },
    ])
    expect(notes[0]?.words.length).toBeLessThanOrEqual(240)
  })

  test("a note that was withdrawn is listed no more", async () => {
    const alone = await affair()
    const { note } = right(await send({}, alone))
    right(
      await reviewItem(alone.ports, alone.viewer, {
        process: alone.process,
        item: note.item,
        review: { action: "withdraw", expected: note.head, because: "another's words" },
      }),
    )
    expect(
      right(await listNotes(alone.ports, alone.viewer, { process: alone.process })).count,
    ).toBe(0)
  })
})
