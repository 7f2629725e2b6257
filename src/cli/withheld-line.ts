/** How much of an answer stays, plainly; never what. */

/** One sentence; none where nothing was held back. */
export const withheldLines = ({ withheld }: { readonly withheld: number }): readonly string[] =>
  withheld === 0
    ? []
    : [
        "",
        `Of ${withheld} ${withheld === 1 ? "item" : "items"} something was held back, ` +
          "because of the terms on which it was told.",
      ]
