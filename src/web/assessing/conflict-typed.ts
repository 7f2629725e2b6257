/** A conflict as it is typed, and as the record keeps it. */

import type { ItemId } from "../../base/index.ts"
import type { ConflictBody } from "../../contract/index.ts"
import { keyFor } from "../forms/option-keys.ts"
import { conflictOf } from "./hold.ts"

export interface TypedOption {
  readonly id: string
  readonly name: string
  readonly today: boolean
  readonly stays: boolean
  readonly words: string
  readonly items: readonly ItemId[]
}
export interface TypedDecider {
  readonly id: string
  readonly name: string
  readonly options: readonly TypedOption[]
  readonly statements: readonly { readonly text: string }[]
  readonly words: string
  readonly items: readonly ItemId[]
}

export interface TypedConflict {
  readonly title: string
  readonly deciders: readonly TypedDecider[]
  /** Options that cannot all be taken, by id. */
  readonly apart: readonly { readonly options: readonly string[] }[]
  /** What it tests: an arrangement or scenario by item, and the options taken when it stands. */
  readonly cases: readonly { readonly of: string; readonly options: readonly string[] }[]
}

export const NEW_OPTION: TypedOption = {
  id: "",
  name: "",
  today: false,
  stays: false,
  words: "",
  items: [],
}
export const NEW_DECIDER: TypedDecider = {
  id: "",
  name: "",
  options: [NEW_OPTION],
  statements: [{ text: "" }],
  words: "",
  items: [],
}

interface Model {
  readonly deciders?: readonly {
    readonly id: string
    readonly name?: string
    readonly options?: readonly { readonly id: string; readonly name?: string }[]
  }[]
  readonly infeasible?: readonly Readonly<Record<string, boolean>>[]
  readonly irreversible?: readonly { readonly option: string; readonly from: boolean }[]
  readonly same?: readonly unknown[]
  readonly states?: readonly unknown[] | null
  readonly preferences?: Readonly<Record<string, { readonly statements?: readonly string[] }>>
}

const preferencesOf = (name: string): string => `the preferences of ${name}`

/**
 * What the form begins with; undefined where a model has a shape that its fields cannot say, and is
 * not to be changed by them.
 */
export function typedConflict(body: ConflictBody | undefined): TypedConflict | undefined {
  if (body === undefined)
    return { title: "", deciders: [NEW_DECIDER, NEW_DECIDER], apart: [], cases: [] }
  const {
    deciders = [],
    infeasible = [],
    irreversible = [],
    same = [],
    states,
    preferences = {},
  } = JSON.parse(body.model) as Model
  const plain =
    same.length === 0 &&
    (states ?? []).length === 0 &&
    infeasible.every((pattern) => Object.values(pattern).every(Boolean)) &&
    irreversible.every(({ from }) => !from) &&
    deciders.every(
      ({ id }) =>
        preferences[id]?.statements !== undefined && Object.keys(preferences[id]).length === 1,
    )
  if (!plain) return undefined
  const basis = (...names: readonly string[]) => body.basis.find(({ of }) => names.includes(of))
  return {
    title: body.title,
    cases: body.cases ?? [],
    apart: infeasible.map((pattern) => ({ options: Object.keys(pattern) })),
    deciders: deciders.map(({ id, name = id, options = [] }) => {
      const own = basis(id, preferencesOf(name), preferencesOf(`the ${name}`))
      return {
        id,
        name,
        words: own?.words ?? "",
        items: own?.items ?? [],
        statements: (preferences[id]?.statements ?? []).map((text) => ({ text })),
        options: options.map((option) => ({
          id: option.id,
          name: option.name ?? option.id,
          today: body.today.includes(option.id),
          stays: irreversible.some((each) => each.option === option.id),
          words: basis(option.id)?.words ?? "",
          items: basis(option.id)?.items ?? [],
        })),
      }
    }),
  }
}

const WORDS_OF_LANGUAGE = ["not", "and", "or", "if", "iff"]

/**
 * The deciders that are filled in, each and each option with an id of its own, which stays once
 * given.
 */
export function decidersIn({ deciders }: Pick<TypedConflict, "deciders">): readonly TypedDecider[] {
  const taken = [
    ...WORDS_OF_LANGUAGE,
    ...deciders
      .flatMap(({ id, options }) => [id, ...options.map((option) => option.id)])
      .filter((id) => id !== ""),
  ]
  const idFor = (name: string, fallback: string): string => {
    const id = keyFor(name, taken) || keyFor(fallback, taken)
    taken.push(id)
    return id
  }
  return deciders
    .filter(
      ({ name, options }) =>
        name.trim() !== "" || options.some((option) => option.name.trim() !== ""),
    )
    .map((decider, index) => ({
      ...decider,
      id: decider.id === "" ? idFor(decider.name, `side-${index + 1}`) : decider.id,
      statements: decider.statements.filter(({ text }) => text.trim() !== ""),
      options: decider.options
        .filter(({ name }) => name.trim() !== "")
        .map((option) => ({
          ...option,
          id: option.id === "" ? idFor(option.name, "option") : option.id,
        })),
    }))
}

function modelOf(typed: TypedConflict): string {
  const deciders = decidersIn(typed)
  const options = deciders.flatMap((decider) => decider.options)
  const known = typed.apart
    .map((row) => row.options.filter((id) => options.some((option) => option.id === id)))
    .filter((ids) => ids.length > 1)
  return JSON.stringify({
    format: "parley-conflict/1",
    title: typed.title,
    deciders: deciders.map(({ id, name, options: own }) => ({
      id,
      name: name.trim(),
      options: own.map((option) => ({ id: option.id, name: option.name.trim() })),
    })),
    infeasible: known.map((ids) => Object.fromEntries(ids.map((id) => [id, true]))),
    irreversible: options
      .filter(({ stays }) => stays)
      .map(({ id }) => ({ option: id, from: false })),
    preferences: Object.fromEntries(
      deciders.map(({ id, statements }) => [
        id,
        { statements: statements.map(({ text }) => text.trim()) },
      ]),
    ),
  })
}

/** The body, what it rests on left to the caller. */
export function conflictBody(typed: TypedConflict, rests: ConflictBody["rests"]): ConflictBody {
  const deciders = decidersIn(typed)
  const options = deciders.flatMap((decider) => decider.options)
  const based = (of: string, { words, items }: Pick<TypedOption, "words" | "items">) => ({
    of,
    items,
    words: words.trim() === "" ? undefined : words.trim(),
  })
  return {
    kind: "conflict",
    title: typed.title,
    model: modelOf(typed),
    rests,
    today: options.filter(({ today }) => today).map(({ id }) => id),
    basis: [
      ...options.map((option) => based(option.id, option)),
      ...deciders.map((decider) => based(preferencesOf(decider.name.trim()), decider)),
    ],
    cases: typed.cases
      .filter(({ of }) => of !== "")
      .map(({ of, options: taken }) => ({
        of: of as ItemId,
        options: taken.filter((id) => options.some((option) => option.id === id)),
      })),
  }
}

/** What is wrong, by field: a statement at its own row. */
export function conflictFaults(typed: TypedConflict): Readonly<Record<string, string | undefined>> {
  const title =
    typed.title.trim() === "" ? "Give the conflict a title by which it is named." : undefined
  const sides = sidesFault(decidersIn(typed))
  return {
    "body.title": title,
    ...(sides === undefined ? modelFault(modelOf(typed)) : { "body.model": sides }),
  }
}

/** What is missing among the sides, before there is a model to look at. */
function sidesFault(deciders: readonly TypedDecider[]): string | undefined {
  if (deciders.length === 0) return "Name at least one side and what it could do."
  if (deciders.some(({ name }) => name.trim() === "")) return "Name every side."
  const without = deciders.find(({ options }) => options.length === 0)
  return without === undefined
    ? undefined
    : `Say what ${without.name} could do, or take that side away.`
}

/** The fault of the model: at the statement that it names, else at the whole. */
function modelFault(model: string): Readonly<Record<string, string>> {
  const found = conflictOf(model)
  if (typeof found !== "string") return {}
  const at = /preferences\.(.+?)\.statements\[(\d+)\]/.exec(found)
  if (at === null) return { "body.model": found }
  const sentence = found.replace(/^The model, \S+ /, "").replace(/^found/, "Found")
  return { [`statement.${at[1] ?? ""}.${at[2] ?? ""}`]: sentence }
}

/** A statement with the options' names in the place of their ids. */
export const inNames = (text: string, deciders: readonly TypedDecider[]): string => {
  const names = new Map(
    deciders.flatMap(({ options }) => options).map(({ id, name }) => [id, name]),
  )
  return text.replaceAll(/"([^"]*)"|[^\s()"]+/g, (word, quoted: string | undefined) =>
    names.has(quoted ?? word) ? `“${names.get(quoted ?? word) ?? word}”` : word,
  )
}
