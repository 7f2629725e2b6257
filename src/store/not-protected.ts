/**
 * What `parley verify-history` does not notice, each with the reason: everything else in the
 * database is held to the histories, column by column. The threat model prints this list.
 */

export interface NotProtected {
  readonly table: string
  /**
   * A column whose change is not noticed; a row that was `added` or `deleted`; `all` where nothing
   * of the table is.
   */
  readonly what: "all" | "added" | "deleted" | { readonly column: string }
  readonly because: string
}

export const NOT_PROTECTED: readonly NotProtected[] = [
  {
    table: "sign_in_link",
    what: "all",
    because:
      "a link works once, for half a day at most, and stands in no history; whoever can " +
      "write here can make one",
  },
  {
    table: "session",
    what: "all",
    because:
      "a session lasts a week at most and stands in no history; whoever can write here can " +
      "make one",
  },
  {
    table: "request",
    what: "all",
    because:
      "answers kept for a week, so that no request is carried out twice; what was carried " +
      "out is in the history",
  },
  {
    table: "reading_try",
    what: "all",
    because:
      "how often a reading was tried only decides when it is tried again; that it failed is " +
      "in the history",
  },
  {
    table: "person",
    what: "added",
    because:
      "somebody who is a member of no room sees nothing; once they are a member of one, its " +
      "history holds them",
  },
  {
    table: "migration",
    what: { column: "applied_at" },
    because: "when a version was applied changes nothing that is shown",
  },
]
