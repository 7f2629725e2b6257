import { beforeAll, describe, expect, test } from "vitest"
import type { Day, ItemId } from "../../base/index.ts"
import type { TableView } from "../../contract/index.ts"
import { askedBy, ruledOutBy, type Entry, bodiesOf } from "../../record/index.ts"
import { actorBook } from "../actors/book.ts"
import { issueView, positionsView } from "../positions/index.ts"
import { reviewItem } from "../index.ts"
import { settleView, tallyWords } from "../talks/index.ts"
import { entriesOf } from "../testing/all-pages.ts"
import { right } from "../testing/affair.ts"
import { march2021, type March } from "../testing/march-2021.ts"
import { turningView } from "./turning.ts"
import { tableView } from "./table.ts"

/** The day after everything in the example was said. */
const day = "2021-03-19" as Day

/**
 * What the table may say of any option, and no more: who, of what, how it stands, the sentence, the
 * words under it.
 */
const SAID = [
  "Islamic Republic | The interim government | One, with an election within 12 months | " +
    "acceptable | By its own word “One, with an election within 12 months” is acceptable to " +
    "Islamic Republic; entered by Amina. | the delegation would accept an interim government " +
    "if an election follows within 18 months",
  "Islamic Republic | The interim government | One, with an election within 18 months | " +
    "acceptable | By its own word “One, with an election within 18 months” is acceptable to " +
    "Islamic Republic; entered by Amina. | the delegation would accept an interim government " +
    "if an election follows within 18 months",
  "Islamic Republic | The interim government | One, with no date for an election | " +
    "unacceptable | Islamic Republic refuses “One, with no date for an election”: “No " +
    'government that nobody elected”. | "We agree that the talks must go faster," // "We do ' +
    'not agree that the government should be exchanged for one that nobody elected."',
  "Islamic Republic | Ceasefire and reduction in violence | Attacks halved for 90 days | " +
    "acceptable | Islamic Republic asks for “Attacks halved for 90 days”: “Both sides reduce " +
    "their attacks for 90 days, from 1 April to 29 June”. | that both sides reduce their " +
    "attacks for 90 days, from April 1 to June 29",
  "Islamic Republic | Participation of women: The women of the delegation agree | yes | " +
    "acceptable | Islamic Republic needs “The women of the delegation agree”: “No proposal " +
    "without the women of the delegation”. | that no proposal would be accepted without the " +
    "women of the delegation",
  "Islamic Republic | Participation of women: The women of the delegation agree | no | " +
    "unacceptable | Islamic Republic rules out going without “The women of the delegation " +
    "agree”: “No proposal without the women of the delegation”. | that no proposal would be " +
    "accepted without the women of the delegation",
  "Taliban | Ceasefire and reduction in violence | A ceasefire before anything else | " +
    "unacceptable | By its own word “A ceasefire before anything else” is not acceptable to " +
    "Taliban; entered by Amina. | that a ceasefire could come only after an interim government " +
    "had been agreed",
  "Taliban | Ceasefire and reduction in violence | A ceasefire once an interim government is " +
    "agreed | acceptable | By its own word “A ceasefire once an interim government is agreed” " +
    "is acceptable to Taliban; entered by Amina. | that a ceasefire could come only after an " +
    "interim government had been agreed",
  "Taliban | Withdrawal of foreign troops | By 1 May 2021 | must | By an estimate “By 1 May " +
    "2021” is a must to Taliban; entered by Amina. | that the withdrawal deadline of May 1 " +
    "stands // The movement would no longer be bound by the agreement if the troops stayed // " +
    "that the foreign troops leave by May 1",
  "Taliban | Withdrawal of foreign troops | After a review | unacceptable | By an estimate " +
    "“After a review” is not acceptable to Taliban; entered by Amina. | that the withdrawal " +
    "deadline of May 1 stands // The movement would no longer be bound by the agreement if the " +
    "troops stayed // that the foreign troops leave by May 1",
  "United States | Withdrawal of foreign troops | After a review | acceptable | United " +
    "States asks for “After a review”: “The deadline is under review”. | that Washington is " +
    "still reviewing whether American troops will leave by a deadline of May 1 that the Trump " +
    "administration set",
]

interface Cell {
  readonly party: TableView["parties"][number]
  readonly issue: TableView["issues"][number]
  readonly option: TableView["cells"][number]["options"][number]
}

const cellsOf = (view: TableView): readonly Cell[] =>
  view.cells.flatMap((cell) => {
    const [party, issue] = [
      view.parties.find(({ id }) => id === cell.party),
      view.issues.find(({ id }) => id === cell.issue),
    ]
    return party === undefined || issue === undefined
      ? []
      : cell.options.map((option) => ({ party, issue, option }))
  })

const nameOf = ({ issue, option }: Cell): string =>
  issue.options.find(({ key }) => key === option.option)?.name ?? ""
const choiceOf = ({ issue, option }: Cell): string =>
  issue.options.find(({ key }) => key === option.option)?.choice ?? ""

describe("the table of the example", () => {
  let [view, entries, march]: [TableView | undefined, readonly Entry[], March | undefined] = [
    undefined,
    [],
    undefined,
  ]
  let speaksFor: (speaker: ItemId) => readonly ItemId[] = () => []
  const here = (): { readonly view: TableView; readonly march: March } => {
    if (view === undefined || march === undefined) throw new Error("the example was not loaded")
    return { view, march }
  }

  beforeAll(async () => {
    march = await march2021()
    const { ports, viewer, process } = march
    view = right(await tableView(ports, viewer, { process, day }))
    entries = await entriesOf(march)
    speaksFor = await ports.record.as(viewer, async (record) => {
      const relations = bodiesOf("relation", await record.current({ process, kinds: ["relation"] }))
      const book = await actorBook(
        record,
        process,
        relations.flatMap(({ body }) => [body.from, body.to]),
      )
      const voices = relations.filter(
        ({ body }) => body.sort === "speaks-for" || body.sort === "negotiates-for",
      )
      return (speaker) => [
        book.nameOf(speaker),
        ...voices
          .filter(({ body }) => book.nameOf(body.from) === book.nameOf(speaker))
          .map(({ body }) => book.nameOf(body.to)),
      ]
    })
  })

  test(
    "says of every option what was said of it and nothing else; of every other, that nobody " +
      "has said anything",
    () => {
      const told = cellsOf(here().view).map((cell) => ({
        cell,
        line: [
          cell.party.name,
          cell.issue.title,
          nameOf(cell),
          cell.option.is,
          cell.option.words,
          cell.option.sentences.map(({ words }) => words).join(" // "),
        ].join(" | "),
      }))
      expect(
        told.filter(({ cell }) => cell.option.is !== "unknown").map(({ line }) => line),
      ).toEqual(SAID)
      const silent = told.filter(({ cell }) => cell.option.is === "unknown")
      expect(silent.length).toBeGreaterThan(0)
      for (const { cell } of silent) {
        expect(cell.option.words).toMatch(
          new RegExp(`^Nobody has said what ${cell.party.name} thinks of .+\\.$`),
        )
        expect([cell.option.items, cell.option.sentences]).toEqual([[], []])
      }
    },
  )

  test(
    "no cell is red or green without an entry that names exactly this option, by words that " +
      "the party or its voice said",
    () => {
      const byItem = new Map(entries.map((entry) => [entry.item, entry]))
      for (const cell of cellsOf(here().view).filter(({ option }) => option.is !== "unknown")) {
        const bodies = cell.option.items.flatMap((item) => {
          const entry = byItem.get(item)
          return entry?.content.kind === "held" ? [entry.content.body] : []
        })
        const named = bodies.filter((body) => {
          if (body.kind === "position")
            return (cell.option.is === "unacceptable" ? ruledOutBy(body) : askedBy(body)).includes(
              choiceOf(cell),
            )
          return (
            body.kind === "preference" &&
            body.judged.kind === "classes" &&
            body.judged.classes.some(
              ({ option, is }) => option === choiceOf(cell) && is === cell.option.is,
            )
          )
        })
        expect({ cell: cell.option.words, named: named.length }).toEqual({
          cell: cell.option.words,
          named: cell.option.items.length,
        })
        const speakers = cell.option.sentences.flatMap(({ item }) => {
          const entry = byItem.get(item)
          return entry?.content.kind === "held" && entry.content.body.kind === "statement"
            ? entry.content.body.speakers.flatMap(({ actor }) => actor ?? [])
            : []
        })
        expect({
          words: cell.option.words,
          spoken:
            speakers.length > 0 &&
            speakers.every((speaker) => speaksFor(speaker).includes(cell.party.item)),
        }).toEqual({ words: cell.option.words, spoken: true })
      }
    },
  )

  test("the government does not refuse 30 per cent: it has said nothing of it", () => {
    const at = cellsOf(here().view).filter(
      ({ party, issue }) => party.name === "Islamic Republic" && issue.of?.key === "share-30",
    )
    expect(at.map(({ option }) => [option.option, option.is])).toEqual([
      ["yes", "unknown"],
      ["no", "unknown"],
    ])
  })

  test(
    "counts in three states; whoever decides the withdrawal has a column for it; a safeguard " +
      "is named by its condition",
    () => {
      const settled = settleView(here().view.talks, () => 0)
      expect(settled === undefined ? "" : tallyWords(settled)).toBe(
        "Known to be acceptable to all: 0; ruled out: 528 (288 by safeguards); not known: 48",
      )
      const { parties, seats, issues, safeguards } = here().view
      const decided = parties.map(({ name, decides }) => [
        name,
        decides?.map((item) => issues.find((issue) => issue.item === item)?.title),
      ])
      expect(decided).toEqual([
        ["Islamic Republic", undefined],
        ["Taliban", undefined],
        ["United States", ["Withdrawal of foreign troops"]],
      ])
      expect([seats.said, safeguards.map(({ title }) => title)]).toEqual([
        true,
        [
          "No package without “Women in the commission that watches a ceasefire” " +
            "(Participation of women)",
        ],
      ])
    },
  )

  test(
    "one actor under three names has one column on the positions, and each option names who " +
      "asks for it",
    async () => {
      const { ports, viewer, process } = here().march
      const { parties, issues } = right(await positionsView(ports, viewer, { process, asOf: day }))
      expect(
        parties
          .filter(({ name }) =>
            [
              "Islamic Republic",
              "Afghan government",
              "the delegation",
              "Kabul administration",
            ].includes(name),
          )
          .map(({ name, roles }) => [name, roles]),
      ).toEqual([["Islamic Republic", ["party", "delegation"]]])
      const participation = issues.find(({ title }) => title === "Participation of women")
      const issue = right(
        await issueView(ports, viewer, { process, item: participation?.item as ItemId, asOf: day }),
      )
      const name = (item: ItemId): string =>
        issue.actors.find((actor) => actor.item === item)?.name ?? item
      expect(
        issue.options
          .filter(({ key }) => !key.startsWith("without:"))
          .map(({ name: option, askedBy: asking }) => [option, asking.map(name)]),
      ).toEqual([
        ["At least 30 per cent of the ministers are women", ["Kabul Forum"]],
        ["The women of the delegation agree", ["Islamic Republic"]],
        ["Women in the commission that watches a ceasefire", ["Women's groups"]],
      ])
    },
  )

  test(
    "what alone would change the answer: nothing opens, and each of the words that would close " +
      "it is one that nobody has said yet",
    async () => {
      const { ports, viewer, process } = here().march
      const { now, classes, of, tried } = right(
        await turningView(ports, viewer, { process, day }, () => false),
      )
      expect([now, tried]).toEqual(["maybe", of])
      expect(
        classes.every(({ from, becomes }) => from !== "unacceptable" && becomes === "none"),
      ).toBe(true)
    },
  )

  test(
    "withdrawing what a red cell rests on takes it out of the reckoning, and shows it with its " +
      "reason",
    async () => {
      const { ports, viewer, process } = await march2021()
      const before = right(await tableView(ports, viewer, { process, day }))
      const ruled = cellsOf(before).find(
        ({ option, issue }) => option.is === "unacceptable" && issue.of?.key === "in-delegation",
      )
      const said = ruled?.option.sentences[0]?.item as ItemId
      const head = (
        await ports.record.as(viewer, (record) => record.current({ process, items: [said] }))
      )[0]
      right(
        await reviewItem(ports, viewer, {
          process,
          item: said,
          review: { action: "withdraw", expected: head?.id as never, because: "nobody said it" },
        }),
      )
      const after = right(await tableView(ports, viewer, { process, day }))
      expect(
        cellsOf(after)
          .filter(
            ({ party, issue }) =>
              party.name === "Islamic Republic" && issue.of?.key === "in-delegation",
          )
          .map(({ option }) => option.is),
      ).toEqual(["unknown", "unknown"])
      const dropped = after.cells.flatMap((cell) => cell.dropped)
      expect(new Set(dropped.map(({ words }) => words))).toEqual(
        new Set(["No proposal without the women of the delegation."]),
      )
      expect(dropped[0]?.because).toContain("because: nobody said it")
    },
  )
})
