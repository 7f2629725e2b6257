import fc from "fast-check"
import { expect, test } from "vitest"
import { parseStatement, statementHolds } from "./statement.ts"

const OPTIONS = new Map([
  ["a", 0],
  ["b", 1],
  ["c", 2],
  ["not", 3],
  ["leave now", 4],
])
/** The combinations of a, b and c in which it holds: c b a as binary digits. */
const where = (text: string) => {
  const read = parseStatement(text, OPTIONS)
  if (!read.ok) return `${read.fault.at}: found ${read.fault.found}; ${read.fault.mend}`
  return Array.from({ length: 8 }, (_, taken) => taken)
    .filter((taken) => statementHolds(read.value, (option) => (taken >> option) % 2 === 1))
    .map((taken) => taken.toString(2).padStart(3, "0"))
    .join(" ")
}

test.each([
  { why: "an option holds where it is taken", text: "a", want: "001 011 101 111" },
  { why: "not binds before and", text: "not a and b", want: "010 110" },
  { why: "and binds before or", text: "a or b and c", want: "001 011 101 110 111" },
  { why: "or binds before if", text: "a if b or c", want: "000 001 011 101 111" },
  { why: "if binds before iff", text: "a iff b if c", want: "001 011 100 111" },
  {
    why: "if is false only where the condition holds and the consequence does not",
    text: "a if b",
    want: "000 001 011 100 101 111",
  },
  { why: "parentheses go before all", text: "not (a or b)", want: "000 100" },
  { why: "if reads from the left", text: "a if b if c", want: "000 001 010 011 100 101 111" },
  { why: "two negations are none", text: "not not a", want: "001 011 101 111" },
  { why: "parentheses need no spaces", text: "(a)and(b)", want: "011 111" },
  {
    why: "an id that looks like a connective is named in quotes",
    text: '"not" or a',
    want: "001 011 101 111",
  },
  {
    why: "an id with a space is named in quotes",
    text: 'a and not "leave now"',
    want: "001 011 101 111",
  },
])("parseStatement: $why", ({ text, want }) => expect(where(text)).toBe(want))

test.each([
  {
    why: "an empty statement",
    text: "  ",
    want: "1: found a statement that names no option; name an option: a, b, c, not, leave now",
  },
  {
    why: "an unknown option",
    text: "a and d",
    want: '7: found "d"; name an option: a, b, c, not, leave now',
  },
  {
    why: "an end too early",
    text: "a and",
    want: "6: found the end of the statement; name an option: a, b, c, not, leave now",
  },
  {
    why: "two options side by side",
    text: "a b",
    want: '3: found "b"; put and, or, if or iff before it, or take it out',
  },
  {
    why: "a parenthesis never closed",
    text: "not (a or b",
    want: "5: found a parenthesis that is never closed; close it",
  },
  {
    why: "a parenthesis never opened",
    text: "a)",
    want: '2: found ")"; take it out or open a parenthesis before it',
  },
  {
    why: "empty parentheses",
    text: "()",
    want: '2: found ")"; name an option: a, b, c, not, leave now',
  },
  {
    why: "a connective without a left side",
    text: "and a",
    want: '1: found "and"; name an option: a, b, c, not, leave now',
  },
  {
    why: "a stray quotation mark",
    text: 'a and "b',
    want: '7: found "\\""; name an option: a, b, c, not, leave now',
  },
  {
    why: "parentheses without end",
    text: "(".repeat(500),
    want: "101: found parentheses nested deeper than 100; split the statement",
  },
  {
    why: "words without end",
    text: "a and ".repeat(900),
    want: "3001: found a statement of more than 1000 words; split it",
  },
])("parseStatement: $why is told its place", ({ text, want }) => expect(where(text)).toBe(want))

test("parseStatement: no text at all makes it throw", () =>
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom("a", "b", "(", ")", "not", "and", "or", "if", "iff", '"', "x", " "))
        .map((words) => words.join(" ")),
      (text) => {
        expect(typeof where(text)).toBe("string")
      },
    ),
  ))
