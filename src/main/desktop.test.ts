import { expect, test } from "vitest"
import { hasDesktop } from "./desktop.ts"

const linux = { platform: "linux", isRoot: false, isTerminal: true } as const

test.each([
  {
    why: "a display and a terminal make a desktop",
    desk: { ...linux, environment: { DISPLAY: ":0" } },
    want: true,
  },
  {
    why: "Wayland counts too",
    desk: { ...linux, environment: { WAYLAND_DISPLAY: "wayland-0" } },
    want: true,
  },
  { why: "without a display there is none", desk: { ...linux, environment: {} }, want: false },
  {
    why: "a Mac always has one",
    desk: { ...linux, platform: "darwin", environment: {} } as const,
    want: true,
  },
  {
    why: "root opens nothing",
    desk: { ...linux, isRoot: true, environment: { DISPLAY: ":0" } },
    want: false,
  },
  {
    why: "a script opens nothing",
    desk: { ...linux, isTerminal: false, environment: { DISPLAY: ":0" } },
    want: false,
  },
  {
    why: "continuous integration opens nothing",
    desk: { ...linux, environment: { DISPLAY: ":0", CI: "true" } },
    want: false,
  },
  {
    why: "the far end of a secure shell is not where one sits",
    desk: { ...linux, environment: { DISPLAY: "localhost:10", SSH_CONNECTION: "x" } },
    want: false,
  },
])("hasDesktop: $why", ({ desk, want }) => expect(hasDesktop(desk)).toBe(want))
