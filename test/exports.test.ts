import { describe, expect, test } from "vitest"
import { deadExports, type Exported } from "../scripts/exports/dead-exports.ts"

interface Row {
  readonly it: string
  readonly files: Readonly<Record<string, string>>
  readonly dead?: readonly string[]
  readonly foreign?: readonly string[]
  readonly tests?: readonly string[]
}

const named = (found: readonly Exported[]): readonly string[] =>
  found.map(({ file, name }) => `${file}: ${name}`)

const ROWS: readonly Row[] = [
  {
    it: "a value that no other file imports is dead, though its own file uses it",
    files: { "src/a/a.ts": "export const one = 1\nexport const two = one + 1", ...asks("two") },
    dead: ["src/a/a.ts: one"],
  },
  {
    it: "types are not counted",
    files: { "src/a/a.ts": "export interface One {}\nexport type Two = One" },
  },
  {
    it: "a front door that nobody asks keeps nothing alive",
    files: {
      "src/a/a.ts": "export function one(): void {}",
      "src/a/index.ts": 'export { one } from "./a.ts"',
    },
    dead: ["src/a/a.ts: one", "src/a/index.ts: one"],
  },
  {
    it: "a value asked for through two doors under another name is alive at each",
    files: {
      "src/a/a.ts": "export const one = 1",
      "src/a/b/index.ts": 'export { one as uno } from "../a.ts"',
      "src/a/index.ts": 'export { uno } from "./b/index.ts"',
      "src/c/c.ts": 'import { uno } from "../a/index.ts"\nuno',
    },
  },
  {
    it: "what is passed on as a type alone keeps no value alive",
    files: {
      "src/a/a.ts": "export class One {}",
      "src/a/index.ts": 'export type { One } from "./a.ts"',
      "src/c/c.ts": 'import type { One } from "../a/index.ts"\nexport type Two = One',
    },
    dead: ["src/a/a.ts: One"],
  },
  {
    it: "all that a file passes on by `export *` is found behind it, each name alone",
    files: {
      "src/a/a.ts": "export const one = 1\nexport const two = 2",
      "src/a/index.ts": 'export * from "./a.ts"',
      "src/c/c.ts": 'import { one } from "../a/index.ts"\none',
    },
    dead: ["src/a/a.ts: two"],
  },
  {
    it: "a dynamic import uses the names that are taken out of it",
    files: {
      "src/a/a.ts": "export const one = 1\nexport const two = 2\nexport const three = 3",
      "src/c/c.ts": 'const { one } = await import("../a/a.ts")\n(await import("../a/a.ts")).two',
    },
    dead: ["src/a/a.ts: three"],
  },
  {
    it: "a dynamic import of a name put together uses every file that it fits",
    files: {
      "src/a/a.ts": "export const run = 1",
      "src/a/b.ts": "export const run = 1\nexport const walk = 1",
      "src/a/d/e.ts": "export const run = 1",
      "src/a/all.ts": "const { run } = await import(`./${name}.ts`)",
    },
    dead: ["src/a/b.ts: walk", "src/a/d/e.ts: run"],
  },
  {
    it: "a page that is loaded later is used by its default",
    files: {
      "src/web/page.tsx": "export default function Page() { return <p /> }",
      "src/web/main.tsx": 'const Page = lazy(() => import("./page.tsx"))',
      "src/web/lost.tsx": "export default function Lost() { return <p /> }",
    },
    dead: ["src/web/lost.tsx: default"],
  },
  {
    it: "a component is used where it is an element",
    files: {
      "src/web/part.tsx": "export const Part = () => <p />\nexport const Other = () => <Part />",
      "src/web/page.tsx": 'import { Part } from "./part.tsx"\nconst page = <Part />',
    },
    dead: ["src/web/part.tsx: Other"],
  },
  {
    it: "a namespace uses the names that are asked of it",
    files: {
      "src/a/a.ts": "export const one = 1\nexport const two = 2",
      "src/c/c.ts": 'import * as a from "../a/a.ts"\na.one',
    },
    dead: ["src/a/a.ts: two"],
  },
  {
    it: "each name of a destructured export stands for itself",
    files: { "src/a/a.ts": "export const [one, { two }] = all", ...asks("two") },
    dead: ["src/a/a.ts: one"],
  },
  {
    it: "what the tests of its own room alone use is told apart, and so is a front door's",
    files: {
      "src/a/b/a.ts": "export const one = 1",
      "src/a/index.ts": 'export { one } from "./b/a.ts"',
      "src/a/a.test.ts": 'import { one } from "./b/a.ts"\none',
      "src/c/c.test.ts": 'import { one } from "../a/index.ts"\none',
    },
    tests: ["src/a/b/a.ts: one", "src/a/index.ts: one"],
  },
  {
    it: "what tests of other rooms alone reach for inside a room is told",
    files: {
      "src/a/a.ts": "export const one = 1",
      "src/c/c.test.ts": 'import { one } from "../a/a.ts"\none',
    },
    foreign: ["src/a/a.ts: one"],
  },
  {
    it: "what is there for tests is used by tests, and dead where none does",
    files: {
      "src/a/testing/a.ts": "export const one = 1\nexport const two = 2",
      "src/c/c.test.ts": 'import { one } from "../a/testing/a.ts"\none',
    },
    dead: ["src/a/testing/a.ts: two"],
    tests: ["src/a/testing/a.ts: one"],
  },
  {
    it: "a tool's settings are asked for by the tool",
    files: { "vite.config.ts": "export default {}" },
  },
]

/** Another file that uses a name of `src/a/a.ts`. */
function asks(name: string): Readonly<Record<string, string>> {
  return { "src/c/c.ts": `import { ${name} } from "../a/a.ts"\n${name}` }
}

describe("exports", () => {
  test.each(ROWS)("$it", ({ files, dead = [], foreign = [], tests = [] }) => {
    const found = deadExports(new Map(Object.entries(files)))
    expect({
      dead: [...named(found.dead)].sort(),
      foreign: named(found.onlyForeignTests),
      tests: [...named(found.onlyTests)].sort(),
    }).toEqual({ dead, foreign, tests })
  })
})
