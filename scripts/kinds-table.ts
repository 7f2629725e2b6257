/**
 * Writes docs/kinds.md: every kind of entry with its fields, as `src/record/kinds` declares them.
 * With `--check` it writes nothing, and fails where the page is not what would be written.
 */

import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { format } from "prettier"
import type { AnyField, AnyFields, Holds } from "../src/record/kinds/field.ts"
import { BODY_KINDS, KINDS, type AnyKind } from "../src/record/kinds/index.ts"

const PAGE = fileURLToPath(new URL("../docs/kinds.md", import.meta.url))

const HEAD = `# Kinds of entry

Made by \`npm run kinds\` from \`src/record/kinds\`, where each kind is declared once. *Leaves* says
under which terms a field may leave Parley (\`Leaves\` in \`field.ts\`); *refers* in which role the
entry refers to the item (needed: without it the entry does not stand); *found* where a search
looks. A field that may be left out is in italics.
`

const NAMES: Readonly<Record<Exclude<Holds["kind"], "text" | "word">, string>> = {
  truth: "true or false",
  count: "a whole number",
  share: "a number from 0 to 1",
  day: "a day",
  instant: "an instant",
  iso: "ISO 8601",
  exact: "a rational number as text",
  item: "an item",
  document: "a document version",
  place: "words at their place",
  list: "a list",
  parts: "parts",
  either: "one of several",
}

const page = await format([HEAD, ...BODY_KINDS.map((kind) => section(KINDS[kind]))].join("\n"), {
  parser: "markdown",
  printWidth: 100,
  proseWrap: "always",
})
if (!process.argv.includes("--check")) writeFileSync(PAGE, page)
else if (readFileSync(PAGE, "utf8") !== page) {
  process.stdout.write("docs/kinds.md is not what the kinds declare; run npm run kinds\n")
  process.exitCode = 1
}

function section({ kind, called, fields }: AnyKind): string {
  const rows = rowsOf(fields, "").map((cells) => `| ${cells.join(" | ")} |`)
  return [
    `## ${kind}`,
    "",
    `Called ${called}.`,
    "",
    "| field | holds | leaves | refers | found |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n")
}

/** A row for each leaf; a point leads into parts, brackets into lists. */
function rowsOf(fields: AnyFields, within: string): readonly (readonly string[])[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    rowsOfField(field, `${within}${name}`, field.presence !== "given"),
  )
}

function rowsOfField(
  field: AnyField,
  path: string,
  maybe: boolean,
): readonly (readonly string[])[] {
  const { holds, about } = field
  if (holds.kind === "list") return rowsOfField(holds.of, `${path}[]`, maybe)
  if (holds.kind === "parts") return rowsOf(holds.parts, `${path}.`)
  if (holds.kind === "either")
    return Object.entries(holds.arms).flatMap(([arm, fields]) => rowsOf(fields, `${path}(${arm}).`))
  const refers = [...(about.links ?? []), ...(about.needed === true ? ["needed"] : [])]
  return [
    [
      maybe ? `_${path}_` : path,
      inWords(holds),
      about.leaves ?? "inside",
      refers.join(", "),
      about.found ?? "",
    ],
  ]
}

function inWords(holds: Holds): string {
  if (holds.kind === "text") return `text of at most ${holds.rule.most} (${holds.rule.written})`
  return holds.kind === "word" ? holds.words.join(", ") : NAMES[holds.kind]
}
