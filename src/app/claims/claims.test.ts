import { describe, expect, test } from "vitest"
import type { ItemId } from "../../base/index.ts"
import type { ClaimView, ItemView, NewClaim, NewStance } from "../../contract/index.ts"
import { reviewItem } from "../review.ts"
import {
  add,
  affair,
  page,
  pasted,
  right,
  statementSaying,
  theItem,
  type Affair,
} from "../testing/affair.ts"
import { readerView } from "../reader.ts"
import { claimView, dependents, listClaims, newClaim } from "./index.ts"

interface Claimed extends Affair {
  readonly opens: ItemView
  readonly noPlan: ItemView
  readonly nothing: ItemView
}

/** The report, and its three statements. */
async function claimed(): Promise<Claimed> {
  const at = await affair()
  const view = await page(at)
  return {
    ...at,
    opens: theItem(view, statementSaying("the road opens")),
    noPlan: theItem(view, statementSaying("no plan")),
    nothing: theItem(view, statementSaying("nothing to add")),
  }
}

const make = (at: Affair, stances: readonly NewStance[], more: Partial<NewClaim> = {}) =>
  newClaim(at.ports, at.viewer, {
    process: at.process,
    claim: { claimKind: "fact", text: "The road opens by May.", about: [], stances, ...more },
  })

const look = async (at: Affair, claim: ItemId): Promise<ClaimView> =>
  right(await claimView(at.ports, at.viewer, { process: at.process, claim }))

async function withdraw(at: Affair, item: ItemId, because = "It was misheard."): Promise<ItemView> {
  const [head] = await at.ports.record.as(at.viewer, (inside) =>
    inside.current({ process: at.process, items: [item] }),
  )
  return right(
    await reviewItem(at.ports, at.viewer, {
      process: at.process,
      item,
      review: { action: "withdraw", expected: head?.id ?? ("" as never), because },
    }),
  )
}

describe("making a claim", () => {
  test("both sides, with their words, their speakers and where they have it from", async () => {
    const at = await claimed()
    const claim = right(
      await make(at, [
        {
          statement: at.opens.item,
          stance: "asserts",
          lineage: { kind: "own" },
          grade: { source: "B" },
        },
        { statement: at.noPlan.item, stance: "disputes" },
      ]),
    )
    const view = await look(at, claim.item)
    expect(view.state).toMatchObject({
      kind: "disputed",
      words:
        "Noor Amiri says so from their own knowledge; nobody confirmed it on the record; " +
        "Tarek Sahl disputes it; one origin",
    })
    expect(view.stances).toMatchObject([
      {
        side: "for",
        words: "the road opens by 2021-05-01",
        voices: [{ name: "Noor Amiri", unnamed: false }],
        terms: "on-record",
        looked: true,
        grade: { source: "B" },
        document: { title: "The road north", date: "2021-03-08" },
      },
      { side: "against", words: "we have seen no plan", looked: false },
    ])
    expect(view.for).toMatchObject({
      origins: [{ unnamed: false }],
      steps: [{ comes: "origin", first: true, shows: at.opens.item }],
    })
    expect(view.grades).toEqual({
      sources: [{ grade: "B", count: 1 }],
      information: [],
      withoutSource: 1,
      withoutInformation: 2,
    })
    expect(claim.body).toMatchObject({ rests: { items: [at.opens.item, at.noPlan.item] } })
  })

  test("a stance that the reader drafted becomes the claim's, and is not kept twice", async () => {
    const at = await claimed()
    const drafted = theItem(await page(at), ({ body }) => body.kind === "corroboration")
    const claim = right(
      await make(at, [
        { statement: at.opens.item, stance: "asserts" },
        { statement: at.nothing.item, stance: "declines" },
      ]),
    )
    const { stances, state } = await look(at, claim.item)
    expect(stances.find(({ side }) => side === "declined")?.view).toMatchObject({
      item: drafted.item,
      standing: "admitted",
      entries: 2,
    })
    expect(state).toMatchObject({
      kind: "asserted",
      words:
        "Noor Amiri of unknown lineage says so; nobody confirmed it on the record; one declined",
    })
  })

  test.each<{
    why: string
    stances: (at: Claimed) => readonly NewStance[]
    more?: Partial<NewClaim>
    sentence: object
  }>([
    {
      why: "a claim about nothing",
      stances: () => [],
      sentence: {
        field: "body.rests",
        mend: "name a statement on which the claim rests, or mark words in a document",
      },
    },
    {
      why: "a stance that nobody said, of words that do not tell",
      stances: ({ opens }) => [{ statement: opens.item }],
      sentence: {
        field: "stances[0].stance",
        found: "nothing",
        mend:
          "say which stance it takes, one of asserts, repeats, confirms, denies, disputes, " +
          "declines; its words do not say it by themselves",
      },
    },
    {
      why: "a stance that nobody said, of words that decline",
      stances: ({ nothing }) => [{ statement: nothing.item }],
      sentence: {
        field: "stances[0].stance",
        mend: expect.stringContaining("its words propose declines") as string,
      },
    },
    {
      why: "a claim that says nothing",
      stances: ({ opens }) => [{ statement: opens.item, stance: "asserts" }],
      more: { text: "  " },
      sentence: { field: "body.text", found: "nothing" },
    },
    {
      why: "a statement twice",
      stances: ({ opens }) => [
        { statement: opens.item, stance: "asserts" },
        { statement: opens.item, stance: "denies" },
      ],
      sentence: { field: "stances[1].statement", found: "the same statement twice" },
    },
    {
      why: "a document instead of a statement",
      stances: ({ document }) => [{ statement: document, stance: "asserts" }],
      sentence: { field: "stances[0].statement" },
    },
  ])("$why is one sentence, and nothing is written", async ({ stances, more = {}, sentence }) => {
    const at = await claimed()
    expect(await make(at, stances(at), more)).toMatchObject({
      ok: false,
      fault: { kind: "invalid", ...sentence },
    })
    expect(right(await listClaims(at.ports, at.viewer, { process: at.process }))).toMatchObject({
      claims: [],
      count: 0,
    })
  })

  test("a withdrawn statement takes no stance any more", async () => {
    const at = await claimed()
    await withdraw(at, at.opens.item)
    expect(await make(at, [{ statement: at.opens.item, stance: "asserts" }])).toMatchObject({
      fault: { field: "stances[0].statement", found: "a statement that was withdrawn" },
    })
  })
})

test("withdrawing needs a reason", async () => {
  const at = await claimed()
  expect(
    await reviewItem(at.ports, at.viewer, {
      process: at.process,
      item: at.opens.item,
      review: { action: "withdraw", expected: at.opens.head },
    }),
  ).toMatchObject({ fault: { kind: "invalid", field: "because" } })
})

describe("a source that everything rests on", () => {
  test("shows beforehand what would go, and afterwards what went, with nothing lost", async () => {
    const at = await claimed()
    const claim = right(
      await make(at, [{ statement: at.opens.item, stance: "asserts", lineage: { kind: "own" } }]),
    )
    const before = right(
      await dependents(at.ports, at.viewer, { process: at.process, item: at.document }),
    )
    expect(before).toMatchObject({
      item: { kind: "document", words: "the document “The road north”" },
      claims: [{ item: claim.item, from: "asserted", to: "unreported" }],
      entries: [
        {
          item: claim.item,
          words: "the claim “The road opens by May”",
          becomes: "unsupported",
          left: 0,
          of: 1,
        },
      ],
    })
    expect(before.read).toContainEqual({ kind: "statement", count: 3 })
    await withdraw(at, at.document, "It is forged.")
    const view = await look(at, claim.item)
    expect(view.state.words).toBe("nobody says so; one stance does not count")
    expect(view.stances).toMatchObject([
      {
        out:
          "rests on a statement in “The road north”, which was withdrawn on 8 March 2021, " +
          "because: It is forged",
        words: "the road opens by 2021-05-01",
        document: { withdrawn: true },
      },
    ])
    expect(view.stale).toMatchObject({ kind: "unsupported", reasons: [{ root: at.document }] })
    expect((await page(at)).document.withdrawn).toMatchObject({ because: "It is forged." })
    expect(
      right(await dependents(at.ports, at.viewer, { process: at.process, item: at.document })),
    ).toMatchObject({ entries: [], claims: [], read: [] })
  })

  test("a single statement takes its claim along, and its other statements stay", async () => {
    const at = await claimed()
    const claim = right(
      await make(at, [
        { statement: at.opens.item, stance: "asserts" },
        { statement: at.noPlan.item, stance: "asserts" },
      ]),
    )
    expect(
      right(await dependents(at.ports, at.viewer, { process: at.process, item: at.opens.item })),
    ).toMatchObject({
      entries: [{ item: claim.item, becomes: "weakened", left: 1, of: 2 }],
      claims: [],
      read: [{ kind: "corroboration" }],
    })
  })

  test("can be asked for as known on a day", async () => {
    const at = await claimed()
    const claim = right(await make(at, [{ statement: at.opens.item, stance: "asserts" }]))
    const asOf = claim.recordedAt.slice(0, 10) as never
    expect(
      right(await claimView(at.ports, at.viewer, { process: at.process, claim: claim.item, asOf })),
    ).toMatchObject({ state: { kind: "asserted" } })
  })
})

describe("the list", () => {
  test("is by last change, can be narrowed to a state, and omits rejected claims", async () => {
    const at = await claimed()
    const first = right(await make(at, [{ statement: at.opens.item, stance: "asserts" }]))
    const second = right(
      await make(at, [{ statement: at.noPlan.item, stance: "denies" }], {
        text: "There is a plan.",
      }),
    )
    const third = right(
      await make(at, [{ statement: at.nothing.item, stance: "declines" }], {
        text: "There is more.",
      }),
    )
    right(
      await reviewItem(at.ports, at.viewer, {
        process: at.process,
        item: third.item,
        review: { action: "reject", expected: third.head },
      }),
    )
    const [stance] = (await look(at, first.item)).stances
    right(
      await reviewItem(at.ports, at.viewer, {
        process: at.process,
        item: stance?.view.item ?? first.item,
        review: {
          action: "correct",
          expected: stance?.view.head ?? first.head,
          body: { ...(stance?.view.body as object), lineage: { kind: "own" } } as never,
        },
      }),
    )
    expect(
      right(await listClaims(at.ports, at.viewer, { process: at.process })).claims.map(
        ({ view, state }) => [view.item, state],
      ),
    ).toEqual([
      [first.item, "asserted"],
      [second.item, "denied"],
    ])
    expect(
      right(await listClaims(at.ports, at.viewer, { process: at.process, state: "denied" })),
    ).toMatchObject({ count: 2, claims: [{ view: { item: second.item }, against: 1, for: 0 }] })
  })

  test("asks as many questions for fifty claims as for one", async () => {
    const at = await claimed()
    const questions = async (): Promise<number> => {
      let count = 0
      const record = {
        ...at.ports.record,
        as: ((viewer, work) =>
          at.ports.record.as(viewer, (inside) =>
            work(
              new Proxy(inside, {
                get: (target, name) => {
                  const value: unknown = Reflect.get(target, name)
                  return typeof value === "function"
                    ? (...args: unknown[]) => {
                        count += 1
                        return Reflect.apply(value, target, args) as unknown
                      }
                    : value
                },
              }),
            ),
          )) satisfies typeof at.ports.record.as,
      }
      right(await listClaims({ ...at.ports, record }, at.viewer, { process: at.process }))
      return count
    }
    right(await make(at, [{ statement: at.opens.item, stance: "asserts" }]))
    const one = await questions()
    for (let number = 0; number < 49; number += 1)
      right(
        await make(at, [{ statement: at.opens.item, stance: "asserts" }], {
          text: `Claim ${number}.`,
        }),
      )
    expect(await questions()).toBe(one)
  })
})

test("relays of one leak in several papers are one origin, with the first leak first", async () => {
  const at = await claimed()
  const relay = right(
    await add(
      at.ports,
      at.viewer,
      at.process,
      pasted("Elsewhere\nLena Moor: Harbour News says the road opens\n", {
        publisher: "Daily",
        date: "2021-03-09",
      }),
    ),
  )
  const relayed = theItem(
    right(await readerView(at.ports, at.viewer, { process: at.process, document: relay.item })),
    statementSaying("Harbour News says"),
  )
  const claim = right(
    await make(at, [
      {
        statement: relayed.item,
        stance: "repeats",
        lineage: { kind: "repeats", of: [at.document] },
      },
      { statement: at.opens.item, stance: "asserts", lineage: { kind: "own" } },
    ]),
  )
  const { state, for: chain } = await look(at, claim.item)
  expect(state).toMatchObject({
    kind: "asserted",
    words:
      "Noor Amiri says so from their own knowledge; Lena Moor repeats it; nobody confirmed " +
      "it on the record; one origin",
  })
  expect(chain.steps).toMatchObject([
    { comes: "repeats", first: false, document: { publisher: "Daily" } },
    { comes: "origin", first: true, document: { publisher: "Harbour News" } },
  ])
})

test("two editors at once on one claim: the second gets both texts", async () => {
  const at = await claimed()
  const claim = right(await make(at, [{ statement: at.opens.item, stance: "asserts" }]))
  const correct = (text: string) =>
    reviewItem(at.ports, at.viewer, {
      process: at.process,
      item: claim.item,
      review: { action: "correct", expected: claim.head, body: { ...claim.body, text } as never },
    })
  right(await correct("The road opens in May."))
  expect(await correct("The road opens by June.")).toMatchObject({
    ok: false,
    fault: {
      kind: "stale",
      theirs: { body: { text: "The road opens in May." } },
      yours: { body: { text: "The road opens by June." } },
    },
  })
})

test(
  "a statement that declines is proposed as declining to whoever makes a claim of it, and what " +
    "only says something proposes nothing",
  async () => {
    const at = await claimed()
    expect([at.nothing.proposes, at.opens.proposes]).toEqual(["declines", undefined])
  },
)
