/** The lines of text within a body that a person sends: names, titles, codes. */

import { allOf, ok, type Result } from "../base/index.ts"
import type { ActorBody, Body, DocumentBody, ProcessBody, VersionBody } from "../record/index.ts"
import { strayCharacter } from "./body-characters.ts"
import type { Fault } from "./fault.ts"
import { invalid, optionalLine, paragraphs, plainLine } from "./line.ts"
import { clauseLines } from "./texts/check.ts"
import { writtenLines } from "./written-lines.ts"

/** The body with each of its lines trimmed and checked, or the first that is wrong. */
export function checkLines(body: Body): Result<Body, Fault> {
  const checked = linesOf(body)
  return checked.ok ? strayCharacter(checked.value) ?? checked : checked
}

function linesOf(body: Body): Result<Body, Fault> {
  switch (body.kind) {
    case "process": return processLines(body)
    case "document": return documentLines(body)
    case "actor": return actorLines(body)
    case "event": return /^[A-Z][A-Z-]{1,30}$/.test(body.code) ? ok(body) : invalid("body.code", "something else than a code", "write an event type in capitals, such as CONSULT")
    case "date": return body.value === undefined || /^[0-9TZPWMDYH:/+.-]{2,60}$/.test(body.value) ? ok(body) : invalid("body.value", "something else than a date", "write it as ISO 8601 has it, such as 2021-05-01")
    case "statement": return body.content.length > 0 ? ok(body) : invalid("body.content", "no place in the text", "mark the words of the statement")
    case "reading":
    case "corroboration":
    case "proposal":
    case "narration": return ok(body)
    case "version": return versionLines(body)
    default: return writtenLines(body)
  }
}

function versionLines(body: VersionBody): Result<Body, Fault> {
  const lines = writtenLines(body)
  return lines.ok ? clauseLines(lines.value) : lines
}

function processLines(body: ProcessBody): Result<Body, Fault> {
  const title = plainLine("body.title", body.title)
  if (!title.ok) return title
  const summary = paragraphs("body.summary", body.summary)
  return summary.ok ? ok({ ...body, title: title.value, summary: summary.value }) : summary
}

function documentLines(body: DocumentBody): Result<Body, Fault> {
  const title = plainLine("body.title", body.title)
  if (!title.ok) return title
  const publisher = optionalLine("body.publisher", body.publisher)
  return publisher.ok ? ok({ ...body, title: title.value, publisher: publisher.value }) : publisher
}

function actorLines(body: ActorBody): Result<Body, Fault> {
  const name = plainLine("body.name", body.name)
  if (!name.ok) return name
  const aliases = allOf(body.aliases.map((alias, index) => plainLine(`body.aliases[${index}]`, alias)))
  if (!aliases.ok) return aliases
  const titles = allOf(body.offices.map(({ title }, index) => plainLine(`body.offices[${index}].title`, title)))
  if (!titles.ok) return titles
  const offices = body.offices.map((office, index) => ({ ...office, title: titles.value[index] ?? office.title }))
  return ok({ ...body, name: name.value, aliases: aliases.value, offices })
}
