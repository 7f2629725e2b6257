/** Agreements, commitments and deadlines, and what was promised in words. */

import type {
  ActorName,
  AgreementLine,
  CommitmentDraft,
  CommitmentDraftsView,
  CommitmentLine,
  DeadlineView,
  FindingLine,
  PromisesView,
  StateView,
  ThreadStep,
} from "../../../contract/index.ts"
import {
  deadline as deadlineField,
  type Deadline,
  type Due,
  type Timing,
} from "../../../record/index.ts"
import { body, part } from "./bodies.ts"
import { actorName, ground, inDocument, itemRows, process, stale } from "./parts.ts"
import { of, orElse, under, type At, type Rows } from "./rows.ts"

/** Those in whose words it stands. */
const voices = (all: readonly ActorName[], at: At): readonly ActorName[] =>
  at.item !== undefined && at.screen.named(at.item)
    ? all.flatMap((each) => actorName(each, at, undefined as never) ?? [])
    : []
/** Others whom it names. */
const others = orElse<readonly ActorName[]>([], actorName)

const timing = orElse<Timing>({ kind: "no-day" }, { kind: "open", days: "open" })
const state = orElse<StateView>(
  { kind: "unjudged", words: "withheld", by: [] },
  { kind: "open", status: "open", words: "made", by: "open" },
)
const due = orElse<Due>(undefined, { value: "fact", day: "fact", from: "open", differs: "open" })
const deadline = part<Deadline>(deadlineField())

const agreement = under<AgreementLine>(({ view }) => view.item, {
  view: { ...itemRows, body, stale },
  parties: others,
  outside: others,
  guarantors: others,
  text: under<NonNullable<AgreementLine["text"]>>((text) => text.item, {
    item: "open",
    title: "words",
  }),
  commitments: "open",
  overdue: "open",
  doubts: "words",
  grounds: ground,
})

const finding = under<FindingLine>(({ view }) => view.item, {
  view: { ...itemRows, body, stale },
  by: voices,
  day: "open",
  stands: "open",
  grounds: ground,
})

const commitment = under<CommitmentLine>(({ view }) => view.item, {
  view: { ...itemRows, body, stale },
  agreement: under<NonNullable<CommitmentLine["agreement"]>>((each) => each.item, {
    item: "open",
    title: "words",
  }),
  by: voices,
  to: others,
  setBy: voices,
  progress: state,
  term: state,
  deadline,
  due,
  timing,
  findings: finding,
  doubts: "words",
  grounds: ground,
})

const at = {
  document: "open",
  title: of((each: NonNullable<ThreadStep["at"]>) => each.document, "title"),
  item: "open",
} satisfies Rows<NonNullable<ThreadStep["at"]>>

const step = under<ThreadStep>((each) => each.item, {
  item: "open",
  kind: "open",
  status: "open",
  value: "fact",
  words: "words",
  what: "words",
  on: "open",
  standing: "open",
  at,
})

/** What every telling of it says: only where nobody who told it is kept back. */
const whole = <V>(value: V, { screen, saw }: At, { steps }: DeadlineView): V | undefined => {
  for (const { item } of steps) saw(item)
  return steps.every(({ item }) => screen.named(item)) ? value : undefined
}
const ifAllMay = <V>(value: V, { screen, saw }: At, { steps }: DeadlineView): V | undefined => {
  for (const { item } of steps) saw(item)
  return steps.every(({ item }) => screen.may(item)) ? value : undefined
}

const thread: Rows<DeadlineView> = {
  value: ifAllMay,
  day: ifAllMay,
  computed: ifAllMay,
  what: whole,
  status: "open",
  timing: (value: Timing, where: At, owner: DeadlineView) =>
    ifAllMay(value, where, owner) ?? { kind: "no-day" },
  steps: step,
}

export const PROMISES: Rows<PromisesView> = {
  process,
  today: "open",
  agreements: agreement,
  commitments: commitment,
  deadlines: thread,
  dateCount: "open",
}

const draft = under<CommitmentDraft>((each) => each.item, {
  item: "open",
  standing: "open",
  by: voices,
  to: others,
  what: "words",
  due: { words: "words", value: "fact" },
  document: inDocument,
})

export const DRAFTS: Rows<CommitmentDraftsView> = { process, drafts: draft, count: "open" }
