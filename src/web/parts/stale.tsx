/**
 * Says of an entry that what it rests on is gone or weakened, each ground with its reason and the
 * way to it.
 */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ProcessId } from "../../base/index.ts"
import type { StaleView } from "../../contract/index.ts"
import { pages } from "../server/addresses.ts"

/** The banner, with every reason; nothing where nothing is stale. */
export function StaleBanner({
  process,
  stale,
}: {
  readonly process: ProcessId
  readonly stale: StaleView | undefined
}): ReactNode {
  if (stale === undefined) return null
  return (
    <div
      className={`stale stale-${stale.kind}`}
      role="note"
      aria-label="What it rests on has changed"
    >
      <p className="stale-words">
        <StaleSign kind={stale.kind} />
        {stale.words}
      </p>
      <ul>
        {stale.reasons.map((reason) => (
          <li key={reason.item}>
            <Reason process={process} reason={reason} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The same in a list: a sign and one sentence. */
export function StaleMark({ stale }: { readonly stale: StaleView | undefined }): ReactNode {
  if (stale === undefined) return null
  return (
    <span
      className={`stale-mark stale-${stale.kind}`}
      title={stale.reasons.map(({ words }) => words).join("\n")}
    >
      <StaleSign kind={stale.kind} />
      {stale.words}
    </span>
  )
}

/**
 * A triangle for weakened, an upturned one for unsupported: told by shape, and by the words beside
 * it.
 */
function StaleSign({ kind }: { readonly kind: StaleView["kind"] }): ReactNode {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      {kind === "weakened" ? (
        <path d="M8 2.5 14.2 13.5H1.8Z M8 6.5v3.2 M8 11.6v.1" />
      ) : (
        <path d="M8 13.5 1.8 2.5h12.4Z M6 5.2l4 4 M10 5.2l-4 4" />
      )}
    </svg>
  )
}

function Reason({
  process,
  reason: { words, document, root },
}: {
  readonly process: ProcessId
  readonly reason: StaleView["reasons"][number]
}): ReactNode {
  const sentence = <bdi>{capital(words)}.</bdi>
  if (document === undefined) return sentence
  return (
    <Link href={pages.document(process, document, root === document ? undefined : root)}>
      {sentence}
    </Link>
  )
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
