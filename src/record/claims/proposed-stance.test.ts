import { expect, test } from "vitest"
import { numberedId } from "../testing/arbitrary-body.ts"
import type { StatementBody } from "../kinds/statement.ts"
import { proposedStance } from "./proposed-stance.ts"

const anchor = (exact: string) => ({
  document: numberedId("document", 1),
  start: 0,
  end: exact.length,
  exact,
  prefix: "",
  suffix: "",
})
const stance = (
  content: string,
  act: StatementBody["act"] = "say",
  negated = false,
  cue = "said",
) => proposedStance({ act, negated, cue: anchor(cue), content: [anchor(content)] })

test.each<{ why: string; got: ReturnType<typeof stance>; want: ReturnType<typeof stance> }>([
  {
    why: "“I'm not going to comment” declines, whatever the act was read as",
    got: stance("I'm not going to comment on that."),
    want: "declines",
  },
  { why: "a curly apostrophe changes nothing", got: stance("I won’t comment"), want: "declines" },
  { why: "no comment is declining", got: stance("No comment."), want: "declines" },
  { why: "nothing to add is declining", got: stance("nothing to add"), want: "declines" },
  {
    why: "not going to get into it is declining",
    got: stance("We are not going to get into that"),
    want: "declines",
  },
  {
    why: "neither confirming nor denying is declining, not confirming",
    got: stance("I can neither confirm nor deny the report", "confirm"),
    want: "declines",
  },
  {
    why: "he cannot confirm or deny",
    got: stance("he could not confirm or deny it", "confirm", true),
    want: "declines",
  },
  {
    why: "an act of declining says so by itself",
    got: stance("whether it is genuine", "decline", false, "would neither tell nor hint"),
    want: "declines",
  },
  {
    why: "a denial denies",
    got: stance("that there was an answer", "deny", false, "denied"),
    want: "denies",
  },
  {
    why: "a rejection denies",
    got: stance("the accusation", "reject", false, "rejected"),
    want: "denies",
  },
  {
    why: "“we categorically deny” denies, though somebody said it",
    got: stance("We categorically deny this"),
    want: "denies",
  },
  { why: "“we dispute” disputes", got: stance("we dispute that account"), want: "disputes" },
  {
    why: "a confirmation confirms",
    got: stance("that the letter is authentic", "confirm", false, "confirmed"),
    want: "confirms",
  },
  { why: "“I can confirm” confirms", got: stance("I can confirm that we met"), want: "confirms" },
  {
    why: "whoever did not confirm takes no stance by it",
    got: stance("that they met", "confirm", true, "did not confirm"),
    want: undefined,
  },
  {
    why: "whoever did not deny takes no stance by it",
    got: stance("that they met", "deny", true, "did not deny"),
    want: undefined,
  },
  {
    why: "a statement that merely says something proposes none",
    got: stance("the road opens by May"),
    want: undefined,
  },
  {
    why: "“we did not say so” is no refusal to comment",
    got: stance("We did not say that"),
    want: undefined,
  },
  {
    why: "“we will not discuss it” is declining",
    got: stance("we will not discuss it"),
    want: "declines",
  },
])("$why", ({ got, want }) => expect(got).toBe(want))

test("a long text costs one pass over its beginning", () =>
  expect(stance(`${"not going to ".repeat(50_000)}comment`)).toBeUndefined())
