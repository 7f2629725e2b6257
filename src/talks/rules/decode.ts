/** Reads a rule as a file writes it. */

import {
  compareRationals,
  distinct,
  exactNumber,
  failed,
  faultAt,
  fewNames,
  fields,
  mapped,
  nonEmpty,
  ok,
  ONE,
  optional,
  truth,
  unlikeFault,
  wholeNumber,
  ZERO,
  type Decoder,
  type Rational,
  type Result,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import type { Member } from "./member.ts"
import type { Rule } from "./rule.ts"

/** The forms a rule may take, by the field that tells them apart. */
const RULE_FORMS = ["all", "any", "atLeast", "weight", "share", "not"] as const
type RuleForm = (typeof RULE_FORMS)[number]

const FORMS_IN_WORDS =
  'a member\'s id or one of {"all": […]}, {"any": […]}, {"atLeast": 2, "of": […]}, ' +
  '{"weight": "…", "quota": 2}, {"share": "2/3", "of": […]}, {"not": …}'
const MOST_HEADS = 1_000_000

/**
 * A rule over these members. Where `of` is left out, all members are meant.
 *
 * Faults, each at its place: an id that no member has, a member named twice in one list, an empty
 * list, a field that no member has, a share outside 0 to 1, no form or two forms in one rule. That
 * nobody or everybody satisfies a rule is no fault.
 */
export const decodeRule = (members: readonly Member[]): Decoder<Rule> => {
  const from = { members, ids: new Set(members.map(({ id }) => id)) }
  const decode: Decoder<Rule> = (written) => {
    if (written.kind !== "map")
      return mapped(memberId(from), (id): Rule => ({ kind: "member", id }))(written)
    const form = formOf(written)
    return form.ok ? decoderOf(form.value, decode, from)(written) : form
  }
  return decode
}

interface From {
  readonly members: readonly Member[]
  readonly ids: ReadonlySet<string>
}

function decoderOf(form: RuleForm, decode: Decoder<Rule>, from: From): Decoder<Rule> {
  switch (form) {
    case "all":
      return mapped(fields({ all: nonEmpty(decode) }), ({ all }) => ({ kind: "all", of: all }))
    case "any":
      return mapped(fields({ any: nonEmpty(decode) }), ({ any }) => ({ kind: "any", of: any }))
    case "atLeast":
      return decodeAtLeast(from)
    case "weight":
      return decodeWeight(from.members)
    case "share":
      return decodeShare(from)
    case "not":
      return mapped(fields({ not: decode }), ({ not }) => ({ kind: "not", rule: not }))
  }
}

const decodeAtLeast = (from: From): Decoder<Rule> =>
  mapped(
    fields({ atLeast: wholeNumber(0, MOST_HEADS), of: membersNamed(from) }),
    ({ atLeast, of }) => ({ kind: "at-least", count: atLeast, of }),
  )

const decodeShare = (from: From): Decoder<Rule> =>
  mapped(
    fields({ share: shareOfOne, of: membersNamed(from), over: optional(truth, false) }),
    (share) => ({ kind: "share", ...share }),
  )

const decodeWeight =
  (members: readonly Member[]): Decoder<Rule> =>
  (written) => {
    const read = fields({
      weight: fieldOf(members),
      quota: exactNumber,
      over: optional(truth, false),
    })(written)
    if (!read.ok) return read
    const { weight, quota, over } = read.value
    const weights = weightsOf(members, weight)
    const unlike = unlikeFault(written, "weights", [...weights.values(), quota], members.length)
    return unlike === undefined
      ? ok({ kind: "weight", field: weight, quota, over, weights })
      : failed(unlike)
  }

function weightsOf(members: readonly Member[], field: string): ReadonlyMap<string, Rational> {
  const weighing = members.map(({ id, weights }) => [id, weights.get(field) ?? ZERO] as const)
  return new Map(weighing.filter(([, weight]) => weight.numerator !== 0n))
}

/** The ids of members, none twice; nothing written means all of them. */
const membersNamed =
  (from: From): Decoder<readonly string[]> =>
  (written) =>
    written.kind === "nothing"
      ? ok([...from.ids])
      : distinct(nonEmpty(memberId(from)), "the member", (id) => id)(written)

const memberId =
  ({ ids }: From): Decoder<string> =>
  (written) => {
    if (written.kind !== "text" && written.kind !== "number")
      return failed(faultAt(written, `write ${FORMS_IN_WORDS}`))
    return ids.has(written.text)
      ? ok(written.text)
      : failed(faultAt(written, `name a member: ${fewNames([...ids])}`))
  }

const fieldOf =
  (members: readonly Member[]): Decoder<string> =>
  (written) => {
    const names = [...new Set(members.flatMap(({ weights }) => [...weights.keys()]))]
    const name =
      written.kind === "text" || written.kind === "number"
        ? names.find((each) => each === written.text)
        : undefined
    if (name !== undefined) return ok(name)
    return failed(
      faultAt(
        written,
        names.length === 0
          ? "give the members a field of that name, a number"
          : `name a field that members have: ${fewNames(names)}`,
      ),
    )
  }

const shareOfOne: Decoder<Rational> = (written) => {
  const share = exactNumber(written)
  const fits =
    share.ok && compareRationals(share.value, ZERO) >= 0 && compareRationals(share.value, ONE) <= 0
  return !share.ok || fits
    ? share
    : failed(faultAt(written, 'write a share from 0 to 1, such as "2/3"'))
}

function formOf(written: Written & { kind: "map" }): Result<RuleForm, WrittenFault> {
  const forms = RULE_FORMS.filter((form) => written.fields.has(form))
  const [form] = forms
  const keys = [...written.fields.keys()]
  if (form === undefined)
    return failed(
      faultAt(
        written,
        `write ${FORMS_IN_WORDS}`,
        keys.length === 0 ? "an empty map" : `a map with ${fewNames(keys)}`,
      ),
    )
  return forms.length === 1
    ? ok(form)
    : failed(
        faultAt(
          written,
          'give each a map of its own inside an {"all": […]} or {"any": […]}',
          `${forms.join(" and ")} in one rule`,
        ),
      )
}
