/**
 * One clause of a comparison: its numbers, what happened to it, its words on both sides or in one.
 */

import type { ReactNode } from "react"
import type {
  ClauseChange,
  ClauseStatus,
  CompareView,
  Piece,
  SideClause,
} from "../../../contract/index.ts"
import { ClauseStatusMark } from "./clause-status.tsx"
import type { CompareRow } from "./compare-rows.ts"
import { CLAUSE_STATUS_WORDS, moveInWords } from "../../words/text-words.ts"

export function CompareRowView({
  row,
  view,
}: {
  readonly row: CompareRow
  readonly view: CompareView
}): ReactNode {
  if (row.kind === "left") {
    return (
      <li className="compare-left" id={row.id}>
        <a
          href={`#${row.to}`}
          onClick={(event) => {
            event.preventDefault()
            jump(row.to)
          }}
        >
          Clause <bdi>{row.number}</bdi> stood here; it moved and is now <bdi>{row.now}</bdi>
        </a>
      </li>
    )
  }
  const { change, differs, id } = row
  const { name, facts } = headOf(change, view)
  return (
    <li
      id={id}
      className={`compare-row change-${kindOf(change)}`}
      {...(differs
        ? {
            tabIndex: -1,
            "data-change": "",
            "aria-label": `${name}: ${facts === "" ? "unchanged" : facts}`,
          }
        : {})}
    >
      <p className="compare-name">
        <bdi>{name}</bdi>
        {facts === "" ? null : <span className="compare-facts">{facts}</span>}
        {change.kind === "pair" && change.move === "moved" ? (
          <a
            className="compare-facts"
            href={`#left-${id}`}
            onClick={(event) => {
              event.preventDefault()
              jump(`left-${id}`)
            }}
          >
            where it stood
          </a>
        ) : null}
        <Statuses change={change} view={view} />
      </p>
      <Words change={change} view={view} />
    </li>
  )
}

function jump(id: string): void {
  const row = document.getElementById(id)
  row?.scrollIntoView({ block: "center" })
  const target = row?.matches("[tabindex]") === true ? row : row?.querySelector<HTMLElement>("a")
  target?.focus()
}

const kindOf = (change: ClauseChange): string => {
  if (change.kind !== "pair") return change.kind
  if (change.difference.deleted + change.difference.inserted > 0) return "reworded"
  if (change.move === "moved") return "moved"
  if (change.status !== undefined) return "status"
  return change.move === "renumbered" ? "renumbered" : "unchanged"
}

/** The clause's number or numbers, and what happened to it in words. */
function headOf(
  change: ClauseChange,
  { from, to }: CompareView,
): { readonly name: string; readonly facts: string } {
  const was = (at: number): string => from.clauses[at]?.number ?? ""
  const is = (at: number): string => to.clauses[at]?.number ?? ""
  switch (change.kind) {
    case "added":
      return { name: is(change.to), facts: "added" }
    case "deleted":
      return { name: was(change.from), facts: "deleted" }
    case "split":
      return { name: change.to.map(is).join(", "), facts: `split from ${was(change.from)}` }
    case "joined":
      return { name: is(change.to), facts: `joined from ${change.from.map(was).join(", ")}` }
    case "pair": {
      const facts = [
        change.difference.deleted + change.difference.inserted > 0 ? "reworded" : "",
        moveInWords(change.move, was(change.from), is(change.to)),
        change.status === undefined ? "" : `was ${CLAUSE_STATUS_WORDS[change.status.from]}`,
      ]
      return { name: is(change.to), facts: facts.filter((fact) => fact !== "").join("; ") }
    }
  }
}

function Statuses({
  change,
  view,
}: {
  readonly change: ClauseChange
  readonly view: CompareView
}): ReactNode {
  const status = statusOf(change, view)
  return status === undefined || status === "open" ? null : <ClauseStatusMark status={status} />
}

/** As it was where it is deleted; a clause that was split has none of its own. */
function statusOf(change: ClauseChange, { from, to }: CompareView): ClauseStatus | undefined {
  if (change.kind === "deleted") return from.clauses[change.from]?.status
  return change.kind === "split" ? undefined : to.clauses[change.to]?.status
}

function Words({
  change,
  view,
}: {
  readonly change: ClauseChange
  readonly view: CompareView
}): ReactNode {
  const { from, to } = view
  if (change.kind === "added")
    return <Both pieces={[{ kind: "inserted", text: wording(to.clauses[change.to]) }]} />
  if (change.kind === "deleted")
    return <Both pieces={[{ kind: "deleted", text: wording(from.clauses[change.from]) }]} />
  const { difference } = change
  if (difference.deleted + difference.inserted === 0)
    return (
      <p className="compare-same" dir="auto">
        {wording(to.clauses[change.kind === "split" ? (change.to[0] ?? 0) : change.to])}
      </p>
    )
  return <Both pieces={difference.pieces} />
}

const wording = (clause: SideClause | undefined): string =>
  clause === undefined
    ? ""
    : [
        clause.words,
        ...clause.alternatives.map((alternative, index) => `Alt ${index + 2}: ${alternative}`),
      ].join("\n")

/**
 * Both sides where there is room, one text with both where there is not; the style sheet shows one
 * of the two.
 */
function Both({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode {
  return (
    <>
      <div className="compare-sides">
        <p dir="auto">
          <Pieces pieces={pieces.filter(({ kind }) => kind !== "inserted")} />
        </p>
        <p dir="auto">
          <Pieces pieces={pieces.filter(({ kind }) => kind !== "deleted")} />
        </p>
      </div>
      <p className="compare-merged" dir="auto">
        <Pieces pieces={pieces} />
      </p>
    </>
  )
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode {
  return pieces.map(({ kind, text }, index) => {
    if (kind === "kept") return <span key={index}>{text}</span>
    // The blank before a word is changed with it, and is not drawn as changed. A `bdi` does not
    // tell in which direction the text runs.
    const words = text.trimStart()
    const blank = text.slice(0, text.length - words.length)
    if (words === "") return <span key={index}>{text}</span>
    return (
      <span key={index}>
        {blank}
        {kind === "deleted" ? (
          <del>
            <bdi className="visually-hidden">deleted: </bdi>
            {words}
          </del>
        ) : (
          <ins>
            <bdi className="visually-hidden">inserted: </bdi>
            {words}
          </ins>
        )}
      </span>
    )
  })
}
