import { expect, test } from "vitest"
import { keyFor, optionFaults } from "./option-keys.ts"

test.each([
  { why: "the words of the name", name: "By May", others: [], want: "by-may" },
  {
    why: "three of them at most",
    name: "After the next harvest is in",
    others: [],
    want: "after-the-next",
  },
  { why: "in any script", name: "تا ماه مه", others: [], want: "تا-ماه-مه" },
  { why: "a number where another has it", name: "By May", others: ["by-may"], want: "by-may-2" },
  { why: "nothing from nothing", name: " … ", others: [], want: "" },
])("a key is made of $why", ({ name, others, want }) => expect(keyFor(name, others)).toBe(want))

const option = (key: string, name = "name") => ({ key, name, kept: false })
test.each([
  { why: "none at all", options: [], wrong: false },
  { why: "two of their own keys", options: [option("a"), option("b")], wrong: false },
  { why: "two of one key", options: [option("a"), option(" a")], wrong: true },
  { why: "one without a name", options: [option("a", " ")], wrong: true },
  { why: "one without a key", options: [option("")], wrong: true },
])("options: $why", ({ options, wrong }) =>
  expect(Object.keys(optionFaults(options)).length > 0).toBe(wrong),
)
