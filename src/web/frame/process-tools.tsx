/**
 * What every page of a process has in its head: looking for something, and writing a note; each by
 * a button and a key.
 */

import { useEffect, useState, type ReactNode } from "react"
import { useLocation } from "wouter"
import { parseId, type ProcessId } from "../../base/index.ts"
import type { SessionView } from "../../contract/index.ts"
import { laterPage } from "../parts/later-page.tsx"
import { usePast } from "../server/past.ts"
import { Icon } from "../parts/icons.tsx"
import { kept } from "../parts/theme.ts"

const Search = laterPage(() => import("../finding/search-dialog.tsx"))
const Note = laterPage(() => import("../noting/note-dialog.tsx"))

const TOOLS = { "/": "search", t: "note" } as const
export type Tool = (typeof TOOLS)[keyof typeof TOOLS]

const ASKED = "parley-tool"

/** Opens a tool of the process that the page is of. */
export const openTool = (tool: Tool): void => {
  dispatchEvent(new CustomEvent(ASKED, { detail: tool }))
}

/** Milliseconds left to the page before the windows' scripts are fetched. */
const FIRST_PAGE = 600

export function ProcessTools({ session }: { readonly session: SessionView }): ReactNode {
  const [pathname] = useLocation()
  const process = parseId(
    "process",
    decodeURIComponent(/^\/processes\/([^/]+)/.exec(pathname)?.[1] ?? ""),
  )
  return process === undefined ? null : <Tools key={process} process={process} session={session} />
}

function Tools({
  process,
  session,
}: {
  readonly process: ProcessId
  readonly session: SessionView
}): ReactNode {
  const [open, setOpen] = useState<Tool>()
  const past = usePast()
  const writing = past === undefined
  useTools((tool) => {
    if (tool !== "note" || writing) setOpen(tool)
  })
  useEffect(() => {
    const timer = setTimeout(() => {
      Search.fetch()
      Note.fetch()
    }, FIRST_PAGE)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  const close = (): void => setOpen(undefined)
  return (
    <div className="tools" role="group" aria-label="In this process">
      <button
        type="button"
        className="tool"
        onClick={() => setOpen("search")}
        aria-keyshortcuts="/"
      >
        <Icon name="search" />
        <span>Search</span>
        <kbd aria-hidden="true">/</kbd>
      </button>
      {writing ? (
        <button
          type="button"
          className="tool"
          onClick={() => setOpen("note")}
          aria-keyshortcuts="t"
        >
          <Icon name="note" />
          <span>Note</span>
          <kbd aria-hidden="true">t</kbd>
        </button>
      ) : null}
      {open === "search" ? <Search.Page process={process} onClose={close} /> : null}
      {open === "note" ? <Note.Page process={process} session={session} onClose={close} /> : null}
    </div>
  )
}

/**
 * Opens tools by their keys, unless letters are switched off, something is typed, or another window
 * is open.
 */
function useTools(open: (tool: Tool) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const tool = toolOf(event)
      if (
        tool === undefined ||
        event.defaultPrevented ||
        kept("parley-single-keys") === "off" ||
        isBusy(event.target)
      )
        return
      event.preventDefault()
      open(tool)
    }
    const onAsked = (event: Event): void => {
      open((event as CustomEvent<Tool>).detail)
    }
    addEventListener("keydown", onKey)
    addEventListener(ASKED, onAsked)
    return () => {
      removeEventListener("keydown", onKey)
      removeEventListener(ASKED, onAsked)
    }
  })
}

const toolOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Tool | undefined =>
  ctrlKey || metaKey || altKey ? undefined : TOOLS[key as keyof typeof TOOLS]

const isBusy = (target: EventTarget | null): boolean =>
  document.querySelector("[role=dialog], [role=alertdialog]") !== null ||
  (target instanceof Element &&
    target.closest("input, select, textarea, [contenteditable]") !== null)
