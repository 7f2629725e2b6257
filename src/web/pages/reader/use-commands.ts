/** What each command does, whether it came from a key or from a button. */

import { useAnnounce } from "../../parts/announcer.tsx"
import { NO_WRITING } from "../../parts/past.tsx"
import { usePast } from "../../server/past.ts"
import { isOf, neighbour, nextDraft } from "../../bodies/dossier.ts"
import { wordsOf } from "../../bodies/item-words.ts"
import { unitsOf } from "../../text/anchors.ts"
import type { ItemId, Span } from "../../../base/index.ts"
import type { Body, ItemView, MarkedSpeaker } from "../../../contract/index.ts"
import { STANDING_WORDS } from "../../words/wording.ts"
import { isSamePart, partsOf, undoOf, type PartRef } from "./correction.ts"
import type { Command } from "./keys.ts"
import type { ReaderModel } from "./reader-model.ts"
import type { Action, ReaderState } from "./reader-state.ts"
import { caretAt, caretSpan } from "./span-moves.ts"
import { nextPart } from "./text-tools.tsx"
import type { Reviewing } from "./use-review.ts"

export type DialogName =
  "none" | "help" | "history" | "destroy" | "claim" | "withdraw" | "withdraw-document"

export interface Work {
  readonly model: ReaderModel
  readonly state: ReaderState
  readonly act: (action: Action) => void
  readonly reviewing: Reviewing
  readonly selection: Span | undefined
  readonly viewDirection: "ltr" | "rtl"
  readonly open: (dialog: DialogName) => void
  /** Drafts chosen to be judged together. */
  readonly chosen: ReadonlySet<ItemId>
  readonly choose: (item: ItemId) => void
  readonly clear: () => void
  /** Fetches the page anew: somebody new is on the record. */
  readonly again: () => void
}

export interface Commands {
  run(command: Command): void
  /** Begins to move one span of the selected item. */
  moveSpan(part: PartRef): void
  /** Puts a new body on the record in place of the one that was looked at. */
  correct(seen: ItemView, body: Body, speakers?: readonly MarkedSpeaker[]): void
  /** Admits the drafts among these, all or none. */
  admitAll(views: readonly ItemView[]): void
  /** Admits or rejects what was chosen, all or none. */
  judgeChosen(action: "admit" | "reject"): void
}

export function useCommands(work: Work): Commands {
  const announce = useAnnounce()
  const correct: Commands["correct"] = (seen, body, speakers) =>
    correctItem(work, announce, { seen, body, speakers })
  const moveSpan = (part: PartRef): void => beginSpan(work, announce, part)
  const past = usePast()
  return {
    run: (command) =>
      past !== undefined && WRITES.has(command)
        ? announce(NO_WRITING)
        : run(command, work, announce),
    moveSpan,
    correct,
    admitAll: (views) =>
      past === undefined ? judgeAll(work, announce, views, "admit") : announce(NO_WRITING),
    judgeChosen: (action) => judgeChosen(work, announce, action),
  }
}

const WRITES: ReadonlySet<Command> = new Set([
  "admit",
  "reject",
  "speaker",
  "span",
  "undo",
  "mark",
  "caret",
  "claim",
  "withdraw",
  "choose",
])

type Announce = (sentence: string) => void

const NOTHING = "Nothing is selected; go to an item first."

function run(command: Command, work: Work, announce: Announce): void {
  const {
    model: {
      dossier: { order },
      selected,
    },
    open,
  } = work
  switch (command) {
    case "next":
      return go(work, announce, neighbour(order, selected?.item, 1), "This is the last item.")
    case "previous":
      return go(work, announce, neighbour(order, selected?.item, -1), "This is the first item.")
    case "next-draft":
      return go(work, announce, nextDraft(order, selected?.item), "No other draft waits.")
    case "admit":
    case "reject":
      return judge(work, announce, command)
    case "speaker":
      return beginSpeaker(work, announce)
    case "span":
      return beginSpan(work, announce, firstOrNextPart(work))
    case "undo":
      return undo(work, announce)
    case "choose":
      return choose(work, announce)
    case "history":
      return selected === undefined ? announce(NOTHING) : open("history")
    case "claim":
      return selected?.body.kind === "statement" || selected?.body.kind === "narration"
        ? open("claim")
        : announce("A claim is made of a statement, or of the outlet’s own words; go to one first.")
    case "withdraw":
      return selected === undefined ? announce(NOTHING) : open("withdraw")
    case "mark":
      return beginMark(work, announce)
    case "caret":
      return beginCaret(work)
    case "help":
      return open("help")
  }
}

function go({ act }: Work, announce: Announce, item: ItemId | undefined, otherwise: string): void {
  if (item === undefined) announce(otherwise)
  else act({ kind: "select", item, focus: "dossier" })
}

/** Admits or rejects what is selected, and goes on to the next draft meanwhile. */
function judge(
  { model: { dossier, selected }, act, reviewing }: Work,
  announce: Announce,
  action: "admit" | "reject",
): void {
  if (selected === undefined) return announce(NOTHING)
  const next = nextDraft(dossier.order, selected.item)
  if (next !== undefined) act({ kind: "select", item: next, focus: "dossier" })
  void reviewing.review(selected, { action, expected: selected.head }).then((after) => {
    if (after !== undefined)
      announce(
        `${action === "admit" ? "Admitted" : "Rejected"}: ${wordsOf(selected, dossier.byItem)}`,
      )
  })
}

interface Correction {
  readonly seen: ItemView
  readonly body: Body
  readonly speakers: readonly MarkedSpeaker[] | undefined
}

function correctItem(
  { act, reviewing, again }: Work,
  announce: Announce,
  { seen, body, speakers }: Correction,
): void {
  act({ kind: "select", item: seen.item, focus: "dossier" })
  void reviewing
    .review(seen, {
      action: "correct",
      expected: seen.head,
      body,
      ...(speakers === undefined ? {} : { speakers }),
    })
    .then((after) => {
      if (speakers !== undefined) again()
      if (after !== undefined)
        announce("Corrected, and admitted. The version before stays in the history.")
    })
}

function beginSpeaker({ model: { selected }, act }: Work, announce: Announce): void {
  if (selected === undefined || !isOf(selected, "statement"))
    announce("Only a statement has a speaker; go to one first.")
  else act({ kind: "mode", mode: { kind: "speaker", item: selected.item, head: selected.head } })
}

function firstOrNextPart({ model: { selected }, state: { mode } }: Work): PartRef {
  if (mode.kind === "span") return nextPart(mode)
  return (selected === undefined ? undefined : partsOf(selected.body)[0]?.ref) ?? { kind: "whole" }
}

function beginSpan(
  { model: { selected, places }, act }: Work,
  announce: Announce,
  part: PartRef,
): void {
  const anchor =
    selected === undefined
      ? undefined
      : partsOf(selected.body).find(({ ref }) => isSamePart(ref, part))?.anchor
  if (selected === undefined || anchor === undefined)
    return announce("This item has no span that can be moved.")
  act({
    kind: "mode",
    mode: {
      kind: "span",
      item: selected.item,
      head: selected.head,
      body: selected.body,
      part,
      span: unitsOf(places, anchor),
    },
  })
}

function beginMark({ state: { mode }, selection, act }: Work, announce: Announce): void {
  const content = mode.kind === "caret" ? caretSpan(mode.caret) : selection
  if (content === undefined)
    announce("Select the words first, with the mouse or, after v, with the arrow keys.")
  else act({ kind: "mode", mode: { kind: "marking", content, speaker: undefined, cue: undefined } })
}

function beginCaret({ model: { text, overlay }, act }: Work): void {
  const caret = caretAt(text, overlay?.marks[0]?.start ?? 0)
  if (caret !== undefined) act({ kind: "mode", mode: { kind: "caret", caret } })
}

function undo({ act, reviewing }: Work, announce: Announce): void {
  const last = reviewing.done.at(-1)
  const [first] = last ?? []
  if (last === undefined || first === undefined) return announce("There is nothing to take back.")
  act({ kind: "select", item: first.after.item, focus: "dossier" })
  const judged = last.map(({ before, after }) => ({ seen: after, review: undoOf(before, after) }))
  const sent =
    last.length === 1
      ? reviewing
          .review(first.after, undoOf(first.before, first.after))
          .then((after) => (after === undefined ? undefined : [after]))
      : reviewing.reviewAll(judged)
  void sent.then((after) => {
    if (after?.[0] === undefined) return
    reviewing.undone()
    announce(
      after.length === 1
        ? "Taken back by a new entry: the words are as they were before, and it stands " +
            `${STANDING_WORDS[after[0].standing]}.`
        : `${after.length} items taken back, each by a new entry.`,
    )
  })
}

function choose({ model: { selected }, chosen, choose: toggle }: Work, announce: Announce): void {
  if (selected?.standing !== "draft")
    return announce("Only a draft can be chosen; go to one first.")
  toggle(selected.item)
  const now = chosen.has(selected.item) ? chosen.size - 1 : chosen.size + 1
  announce(now === 0 ? "No draft is chosen." : `${now} ${now === 1 ? "draft" : "drafts"} chosen.`)
}

function judgeChosen(work: Work, announce: Announce, action: "admit" | "reject"): void {
  judgeAll(
    work,
    announce,
    work.model.items.filter(({ item }) => work.chosen.has(item)),
    action,
  )
  work.clear()
}

/** Judges every draft among these in one go, or none. */
function judgeAll(
  { act, reviewing }: Work,
  announce: Announce,
  views: readonly ItemView[],
  action: "admit" | "reject",
): void {
  const drafts = views.filter(({ standing }) => standing === "draft")
  const [first] = drafts
  if (first === undefined) return announce("No draft waits among these.")
  void reviewing
    .reviewAll(drafts.map((seen) => ({ seen, review: { action, expected: seen.head } })))
    .then((after) => {
      if (after === undefined) return
      act({ kind: "select", item: first.item, focus: "dossier" })
      announce(
        `${after.length} ${after.length === 1 ? "draft" : "drafts"} ` +
          `${action === "admit" ? "admitted" : "rejected"}. Take back undoes them all.`,
      )
    })
}
