/** The affair of March 2021: from the report's own sentences to who stands behind the letter. */

import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { hasSharedData, sharedText } from "../../../test/shared-data.ts"
import type { NewStance } from "../../contract/index.ts"
import { readWith } from "../../reading/testing/read.ts"
import { add, affair, pasted, right } from "../testing/affair.ts"
import { readerView } from "../reader.ts"
import { claimView, dependents, newClaim } from "./index.ts"

const own = (name: string): string =>
  readFileSync(new URL(`../../../${name}`, import.meta.url), "utf8")

const ROWS = [
  {
    why: "as the example re-tells it",
    text: () => own("examples/march-2021/report.txt"),
    absent: false,
  },
  { why: "in an invented report", text: () => own("test/texts/velmara.txt"), absent: false },
  {
    why: "in the report itself",
    text: () => sharedText("inputs/afghanistan-2021-03-08.txt"),
    absent: !hasSharedData,
  },
]

for (const { why, text, absent } of ROWS)
  test.skipIf(absent)(
    "the letter is authentic by two unnamed voices of unknown lineage, not confirmed on the " +
      `record: ${why}`,
    async () => {
      const at = await affair({ reader: { read: async (input) => readWith(input) } })
      const { item: document } = right(
        await add(
          at.ports,
          at.viewer,
          at.process,
          pasted(text(), { publisher: "CNN", date: "2021-03-08" }),
        ),
      )
      const { items } = right(
        await readerView(at.ports, at.viewer, { process: at.process, document }),
      )
      const stances = items.flatMap(({ body }): readonly NewStance[] =>
        body.kind === "corroboration" ? [{ statement: body.statement, stance: body.stance }] : [],
      )
      const confirms = stances.filter(({ stance }) => stance === "confirms").slice(0, 1)
      const declines = stances.filter(({ stance }) => stance === "declines").slice(0, 1)
      const claim = right(
        await newClaim(at.ports, at.viewer, {
          process: at.process,
          claim: {
            claimKind: "authenticity",
            text: "The letter is genuine.",
            about: [document],
            stances: [...confirms, ...declines],
          },
        }),
      )
      const view = right(
        await claimView(at.ports, at.viewer, { process: at.process, claim: claim.item }),
      )
      expect(view.state).toMatchObject({
        kind: "asserted",
        words:
          "two unnamed voices of unknown lineage say so; nobody confirmed it on the record; " +
          "one declined",
      })
      expect(view.stances.find(({ side }) => side === "for")).toMatchObject({
        words: expect.stringMatching(/authentic|that it is/) as unknown,
        terms: "anonymous",
        document: { item: document },
      })
      expect(
        right(await dependents(at.ports, at.viewer, { process: at.process, item: document }))
          .claims,
      ).toEqual([
        { item: claim.item, text: "The letter is genuine.", from: "asserted", to: "unreported" },
      ])
    },
  )
