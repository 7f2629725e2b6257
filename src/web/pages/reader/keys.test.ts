import { expect, test } from "vitest"
import { COMMANDS, commandOf, keyOf, moveOf, SINGLE_KEYS } from "./keys.ts"

const plain = { ctrlKey: false, metaKey: false, altKey: false }

test.each([
  { why: "a letter is a command", press: { ...plain, key: "j" }, on: true, want: "next" },
  {
    why: "with capitals locked it still is",
    press: { ...plain, key: "A" },
    on: true,
    want: "admit",
  },
  {
    why: "the browser's own shortcut is left alone",
    press: { ...plain, ctrlKey: true, key: "r" },
    on: true,
    want: undefined,
  },
  {
    why: "switched off, no letter does anything",
    press: { ...plain, key: "a" },
    on: false,
    want: undefined,
  },
  {
    why: "a letter without a command does nothing",
    press: { ...plain, key: "q" },
    on: true,
    want: undefined,
  },
  {
    why: "the question mark opens the list",
    press: { ...plain, key: "?" },
    on: true,
    want: "help",
  },
])("a key while reviewing: $why", ({ press, on, want }) => expect(commandOf(press, on)).toBe(want))

test("every command has a key of its own", () =>
  expect(COMMANDS.map(keyOf).toSorted()).toEqual(Object.keys(SINGLE_KEYS).toSorted()))

test.each([
  {
    why: "right goes forward",
    key: "ArrowRight",
    shiftKey: false,
    direction: "ltr" as const,
    want: { edge: "end", forward: true },
  },
  {
    why: "in a right-to-left text, left goes forward",
    key: "ArrowLeft",
    shiftKey: false,
    direction: "rtl" as const,
    want: { edge: "end", forward: true },
  },
  {
    why: "Shift moves the start",
    key: "ArrowLeft",
    shiftKey: true,
    direction: "ltr" as const,
    want: { edge: "start", forward: false },
  },
  {
    why: "up is no move",
    key: "ArrowUp",
    shiftKey: false,
    direction: "ltr" as const,
    want: undefined,
  },
])("an arrow while a span is moved: $why", ({ want, direction, ...press }) =>
  expect(moveOf(press, direction)).toEqual(want),
)
