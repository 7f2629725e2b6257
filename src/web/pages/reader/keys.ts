/** Which key does what while reviewing. */

export const COMMANDS = [
  "next",
  "previous",
  "next-draft",
  "admit",
  "reject",
  "speaker",
  "span",
  "claim",
  "withdraw",
  "undo",
  "choose",
  "history",
  "mark",
  "caret",
  "help",
] as const
export type Command = (typeof COMMANDS)[number]

/** Single characters can be switched off; arrows, Enter and Escape always work. */
export const SINGLE_KEYS: Readonly<Record<string, Command>> = {
  j: "next",
  k: "previous",
  n: "next-draft",
  a: "admit",
  r: "reject",
  e: "speaker",
  s: "span",
  c: "claim",
  w: "withdraw",
  u: "undo",
  x: "choose",
  h: "history",
  m: "mark",
  v: "caret",
  "?": "help",
}

export const COMMAND_WORDS: Readonly<Record<Command, string>> = {
  next: "next item",
  previous: "previous item",
  "next-draft": "next draft",
  admit: "admit",
  reject: "reject",
  speaker: "correct the speaker",
  span: "correct the span",
  claim: "say which claim it takes a stance on",
  withdraw: "withdraw it, with a reason",
  undo: "take back what you did last",
  choose: "choose it, to judge several together",
  history: "history",
  mark: "mark the selected words as a statement",
  caret: "select words by keyboard",
  help: "this list",
}

/** The key of a command, as written on buttons. */
export const keyOf = (command: Command): string =>
  Object.keys(SINGLE_KEYS).find((key) => SINGLE_KEYS[key] === command) ?? ""

/** What the decision needs of a keyboard event. */
export interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/**
 * The command of a key pressed inside the review region and outside any field; undefined where it
 * has none.
 */
export function commandOf(
  { key, ctrlKey, metaKey, altKey }: Press,
  singleKeys: boolean,
): Command | undefined {
  if (ctrlKey || metaKey || altKey || !singleKeys) return undefined
  return SINGLE_KEYS[key.length === 1 ? key.toLowerCase() : key]
}

/** How an arrow moves an edge of a span. */
export interface Move {
  readonly edge: "start" | "end"
  readonly forward: boolean
}

/**
 * The move of an arrow key: alone the end, with Shift the start. In a right-to-left text the left
 * arrow goes forward.
 */
export function moveOf(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  direction: "ltr" | "rtl",
): Move | undefined {
  if (key !== "ArrowLeft" && key !== "ArrowRight") return undefined
  return {
    edge: shiftKey ? "start" : "end",
    forward: (key === "ArrowRight") === (direction === "ltr"),
  }
}
