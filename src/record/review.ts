/** A person's word on an item: what entry says it, or why none can. */

import {
  canonicalJson,
  failed,
  ok,
  type DocumentId,
  type EntryId,
  type Instant,
  type Result,
} from "../base/index.ts"
import type { AnchorFault } from "../sources/index.ts"
import { anchorsOf, reanchor, type AnchorAt } from "./anchors.ts"
import type { Body, BodyKind } from "./kinds/index.ts"
import { formatBody } from "./body-json.ts"
import type { Entry, NewEntry, Standing } from "./types.ts"

/** A correction carries the whole new body; its anchors need only document, start and end. */
export type Verdict =
  | {
      readonly action: "admit" | "reject" | "withdraw" | "reopen"
      readonly because?: string | undefined
    }
  | { readonly action: "correct"; readonly body: Body; readonly because?: string | undefined }

export type ReviewFault =
  | { readonly kind: "destroyed"; readonly at: Instant; readonly because: string }
  | { readonly kind: "damaged"; readonly because: string }
  /** That a document was read is a fact, not a draft. */
  | { readonly kind: "not-reviewable"; readonly body: BodyKind }
  /** It stands so already, or says already what the correction says. */
  | { readonly kind: "unchanged"; readonly standing: Standing }
  | { readonly kind: "other-kind"; readonly expected: BodyKind; readonly found: BodyKind }
  /** Another wording of a document is another version, which is added, not corrected. */
  | { readonly kind: "other-version"; readonly expected: DocumentId }
  /** A place in a document that the item does not rest on. */
  | { readonly kind: "other-document"; readonly found: DocumentId }
  | AnchorFault

/**
 * The entry that says this word on an item, given its newest entry. Admitting, rejecting,
 * withdrawing and reopening (a draft again) keep the body and whoever made it; each may follow any
 * other, since a person may think again. A correction is a person's, and admitted by being made.
 *
 * @param parts.id        the new entry's id
 * @param parts.anchorAt  makes the anchor at a span of a document
 */
export function reviewEntry(
  head: Entry,
  verdict: Verdict,
  parts: { readonly id: EntryId; readonly anchorAt: AnchorAt },
): Result<NewEntry, ReviewFault> {
  if (head.content.kind !== "held") return failed(head.content)
  const { body } = head.content
  if (body.kind === "reading") return failed({ kind: "not-reviewable", body: body.kind })
  const next = { id: parts.id, item: head.item, supersedes: head.id, because: verdict.because }
  if (verdict.action === "correct") {
    const corrected = correctedBody(head.standing, body, verdict.body, parts.anchorAt)
    return corrected.ok
      ? ok({ ...next, standing: "admitted", body: corrected.value, maker: "person" })
      : corrected
  }
  const standing = STANDING_AFTER[verdict.action]
  return head.standing === standing
    ? failed({ kind: "unchanged", standing })
    : ok({ ...next, standing, body, maker: head.maker })
}

const STANDING_AFTER = {
  admit: "admitted",
  reject: "rejected",
  withdraw: "withdrawn",
  reopen: "draft",
} as const

function correctedBody(
  standing: Standing,
  before: Body,
  sent: Body,
  anchorAt: AnchorAt,
): Result<Body, ReviewFault> {
  const fault = placeFault(before, sent)
  if (fault !== undefined) return failed(fault)
  const body = reanchor(sent, anchorAt)
  if (!body.ok) return body
  return standing === "admitted" && sameBody(before, body.value)
    ? failed({ kind: "unchanged", standing })
    : body
}

function placeFault(before: Body, sent: Body): ReviewFault | undefined {
  if (sent.kind !== before.kind)
    return { kind: "other-kind", expected: before.kind, found: sent.kind }
  if (before.kind === "document" && sent.kind === "document" && sent.version !== before.version)
    return { kind: "other-version", expected: before.version }
  const own = new Set(anchorsOf(before).map(({ document }) => document))
  // An actor is met in many documents, what a person wrote rests where they say, and what rests on
  // none yet may be given its first.
  const elsewhere =
    before.kind === "actor" || "rests" in before || own.size === 0
      ? undefined
      : anchorsOf(sent).find(({ document }) => !own.has(document))
  return elsewhere === undefined ? undefined : { kind: "other-document", found: elsewhere.document }
}

const sameBody = (a: Body, b: Body): boolean =>
  canonicalJson(formatBody(a)) === canonicalJson(formatBody(b))
