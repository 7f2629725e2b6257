/**
 * Reads what a party thinks of an issue's options: scores, classes, an order, ranges or that it is
 * not known, exactly one of them.
 */

import {
  compareRationals,
  exactNumber,
  failed,
  faultAt,
  fewNames,
  mapOf,
  ok,
  oneOf,
  truth,
  type Decoder,
  type Rational,
  type Result,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"
import {
  OPTION_CLASSES,
  type Issue,
  type Judgement,
  type OptionId,
  type ScoreRange,
} from "./types.ts"

const FORMS = ["scores", "classes", "order", "ranges", "unknown"] as const
type Form = (typeof FORMS)[number]

/** The judgement in a preference on this issue; every option must be in it, and no other. */
export const decodeJudgement =
  (issue: Issue): Decoder<Judgement> =>
  (written) => {
    const said = FORMS.filter((form) => (fieldOf(written, form)?.kind ?? "nothing") !== "nothing")
    const given = said.filter((form) => form !== "unknown" || !isFalse(fieldOf(written, form)))
    const [form] = given
    const judged = form === undefined ? undefined : fieldOf(written, form)
    if (form === undefined || judged === undefined)
      return failed(
        faultAt(
          written,
          'give scores, classes, an order or ranges, or "unknown": true',
          "a preference that says nothing of the options",
        ),
      )
    return given.length === 1
      ? decodeForm(form, issue, judged)
      : failed(faultAt(written, "keep one of them", given.join(" and ")))
  }

function decodeForm(form: Form, issue: Issue, written: Written): Result<Judgement, WrittenFault> {
  switch (form) {
    case "scores":
      return judge(byOption(issue, exactNumber, "score")(written), (scores) => ({
        kind: "scores",
        scores,
      }))
    case "classes":
      return judge(byOption(issue, oneOf(OPTION_CLASSES), "class")(written), (classes) => ({
        kind: "classes",
        classes,
      }))
    case "ranges":
      return judge(byOption(issue, range, "range")(written), (ranges) => ({
        kind: "ranges",
        ranges,
      }))
    case "unknown":
      return judge(truth(written), () => ({ kind: "unknown" }))
    case "order":
      return judge(decodeOrder(issue)(written), (groups) => ({ kind: "order", groups }))
  }
}

const judge = <T>(
  read: Result<T, WrittenFault>,
  make: (value: T) => Judgement,
): Result<Judgement, WrittenFault> => (read.ok ? ok(make(read.value)) : read)

/** A value for each of the issue's options, in option order. */
const byOption =
  <T>(issue: Issue, decode: Decoder<T>, what: string): Decoder<ReadonlyMap<OptionId, T>> =>
  (written) => {
    const unknownOption =
      written.kind === "map"
        ? [...written.fields].find(([key]) => !issue.options.some(({ id }) => id === key))
        : undefined
    if (unknownOption !== undefined)
      return failed(
        faultAt(
          unknownOption[1],
          `name an option of ${issue.id}: ${optionNames(issue)}`,
          `a ${what} for ${JSON.stringify(unknownOption[0])}, which ${issue.id} does not have`,
        ),
      )
    const read = mapOf(decode)(written)
    if (!read.ok) return read
    const missing = issue.options.find(({ id }) => !read.value.has(id))
    if (missing !== undefined)
      return failed(
        faultAt(
          written,
          `give every option of ${issue.id} a ${what}`,
          `no ${what} for ${missing.id}`,
        ),
      )
    return ok(
      new Map(
        issue.options.flatMap(({ id }) => {
          const value = read.value.get(id)
          return value === undefined ? [] : [[id, value] as const]
        }),
      ),
    )
  }

const range: Decoder<ScoreRange> = (written) => {
  const [low, high] = written.kind === "list" && written.items.length === 2 ? written.items : []
  if (low === undefined || high === undefined)
    return failed(faultAt(written, 'write the least and the largest score, such as ["10", "14"]'))
  const [least, largest] = [exactNumber(low), exactNumber(high)]
  if (!least.ok) return least
  if (!largest.ok) return largest
  return inOrder(least.value, largest.value)
    ? ok({ low: least.value, high: largest.value })
    : failed(
        faultAt(written, "write the smaller number first", "a range that ends before it begins"),
      )
}

const inOrder = (low: Rational, high: Rational): boolean => compareRationals(low, high) <= 0

const decodeOrder =
  (issue: Issue): Decoder<readonly (readonly OptionId[])[]> =>
  (written) => {
    if (written.kind !== "list")
      return failed(
        faultAt(written, 'write the options from best to worst, such as ["A1", ["A2", "A3"]]'),
      )
    const [groups, seen]: [OptionId[][], Set<string>] = [[], new Set()]
    for (const item of written.items) {
      const group: OptionId[] = []
      for (const each of item.kind === "list" ? item.items : [item]) {
        const option = issue.options.find(
          ({ id }) => (each.kind === "text" || each.kind === "number") && id === each.text,
        )
        if (option === undefined)
          return failed(faultAt(each, `name an option of ${issue.id}: ${optionNames(issue)}`))
        if (seen.has(option.id))
          return failed(
            faultAt(
              each,
              "name each option once",
              `the option ${JSON.stringify(option.id)} a second time`,
            ),
          )
        seen.add(option.id)
        group.push(option.id)
      }
      if (group.length > 0) groups.push(group)
    }
    const missing = issue.options.find(({ id }) => !seen.has(id))
    return missing === undefined
      ? ok(groups)
      : failed(
          faultAt(
            written,
            `put every option of ${issue.id} in the order`,
            `no place for ${missing.id}`,
          ),
        )
  }

const optionNames = (issue: Issue): string => fewNames(issue.options.map(({ id }) => id))

const isFalse = (written: Written | undefined): boolean =>
  written?.kind === "boolean" && !written.value

const fieldOf = (written: Written, name: string): Written | undefined =>
  written.kind === "map" ? written.fields.get(name) : undefined
