/**
 * Under the text: what can be done with the words that are selected, and how a span is being moved.
 */

import { useEffect, useRef, type ReactNode } from "react"
import type { Span } from "../../../base/index.ts"
import { Writing } from "../../parts/past.tsx"
import { isSamePart, partsOf, type PartRef } from "./correction.ts"
import { keyOf, type Command } from "./keys.ts"
import type { Mode } from "./reader-state.ts"

interface TextToolsProps {
  readonly mode: Mode
  readonly selection: Span | undefined
  readonly singleKeys: boolean
  readonly words: (span: Span) => string
  readonly onCommand: (command: Command) => void
  readonly onPart: (part: PartRef) => void
  readonly onSave: () => void
  readonly onCancel: () => void
}

export function TextTools(props: TextToolsProps): ReactNode {
  const { mode, selection } = props
  switch (mode.kind) {
    case "span":
      return <SpanTools {...props} mode={mode} />
    case "caret":
      return (
        <div className="text-tools" role="group" aria-label="Selecting words by keyboard">
          <p>
            Arrows go by words and paragraphs; with Shift they extend. Enter marks a statement, Esc
            leaves.
          </p>
          <button type="button" className="primary" onClick={() => props.onCommand("mark")}>
            Mark as a statement
          </button>
          <button type="button" onClick={props.onCancel}>
            Leave
          </button>
        </div>
      )
    case "marking":
      return null
    case "reading":
    case "speaker":
      return (
        <div className="text-tools text-tools-quiet" role="group" aria-label="The text">
          <Writing>
            {selection === undefined ? (
              <button type="button" className="quiet" onClick={() => props.onCommand("caret")}>
                Select words by keyboard
                <Key command="caret" on={props.singleKeys} />
              </button>
            ) : (
              <button type="button" className="primary" onClick={() => props.onCommand("mark")}>
                Mark as a statement
                <Key command="mark" on={props.singleKeys} />
              </button>
            )}
          </Writing>
        </div>
      )
  }
}

const Key = ({ command, on }: { readonly command: Command; readonly on: boolean }): ReactNode =>
  on ? <kbd aria-hidden="true">{keyOf(command)}</kbd> : null

function SpanTools({
  mode,
  words,
  onPart,
  onSave,
  onCancel,
}: TextToolsProps & { readonly mode: Extract<Mode, { readonly kind: "span" }> }): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [])
  const parts = partsOf(mode.body)
  return (
    <div
      ref={box}
      tabIndex={-1}
      className="text-tools"
      role="group"
      aria-label="Correct the span"
      aria-describedby="span-hint"
    >
      <p id="span-hint">
        Drag either end in the text, or select the right words. ← → move the end by words, Shift ← →
        the beginning. Enter saves, Esc leaves.
      </p>
      <p className="span-words" aria-live="polite" dir="auto">
        {shortened(words(mode.span))}
      </p>
      {parts.length < 2 ? null : (
        <div className="parts" role="group" aria-label="Which words">
          {parts.map(({ ref, name }, index) => (
            <button
              key={index}
              type="button"
              aria-pressed={isSamePart(ref, mode.part)}
              onClick={() => onPart(ref)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      <button type="button" className="primary" onClick={onSave}>
        Save the span
      </button>
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </div>
  )
}

/** The part after this one, round. */
export function nextPart(mode: Extract<Mode, { readonly kind: "span" }>): PartRef {
  const parts = partsOf(mode.body)
  const at = parts.findIndex(({ ref }) => isSamePart(ref, mode.part))
  return parts[(at + 1) % Math.max(1, parts.length)]?.ref ?? mode.part
}

const shortened = (words: string): string =>
  words.length <= 90 ? words : `${words.slice(0, 42)} … ${words.slice(-42)}`
