/**
 * Elements of an XML file, as `Written` values hold them: a map of tag, attributes and children.
 */

import {
  exactNumber,
  failed,
  faultAt,
  ok,
  wholeNumber,
  type Decoder,
  type Rational,
  type Result,
  type Written,
  type WrittenFault,
} from "../../base/index.ts"

/** An element's tag; empty where the value is no element. */
export function tagOf(element: Written): string {
  const tag = element.kind === "map" ? element.fields.get("tag") : undefined
  return tag?.kind === "text" ? tag.text : ""
}

/** The elements right inside this one, in order; those of one tag where it is given. */
export function childrenOf(element: Written, tag?: string): readonly Written[] {
  const children = element.kind === "map" ? element.fields.get("children") : undefined
  const all = children?.kind === "list" ? children.items : []
  return tag === undefined ? all : all.filter((child) => tagOf(child) === tag)
}

/** All elements of one tag inside this one, at any depth but not inside each other, in order. */
export const allInside = (element: Written, tag: string): readonly Written[] =>
  childrenOf(element).flatMap((child) => (tagOf(child) === tag ? [child] : allInside(child, tag)))

/** An attribute as it was written; undefined where the element has none of that name. */
export function attributeOf(element: Written, name: string): Written | undefined {
  const attributes = element.kind === "map" ? element.fields.get("attributes") : undefined
  return attributes?.kind === "map" ? attributes.fields.get(name) : undefined
}

/** An attribute's text. */
export function textOf(element: Written, name: string): Result<string, WrittenFault> {
  const attribute = attributeOf(element, name)
  return attribute?.kind === "text" ? ok(attribute.text) : failed(missing(element, name))
}

/** An attribute read by a decoder. */
export function readOf<T>(
  element: Written,
  name: string,
  decode: Decoder<T>,
): Result<T, WrittenFault> {
  const attribute = attributeOf(element, name)
  return attribute === undefined ? failed(missing(element, name)) : decode(attribute)
}

/**
 * The first of these attributes that the element has, as an exact number; undefined where it has
 * none of them.
 */
export function numberOf(
  element: Written,
  names: readonly string[],
): Result<Rational | undefined, WrittenFault> {
  const attribute = names
    .map((name) => attributeOf(element, name))
    .find((each) => each !== undefined)
  return attribute === undefined ? ok(undefined) : exactNumber(attribute)
}

/** A whole number of at most nine digits. */
export const whole = wholeNumber(-999_999_999, 999_999_999)

const missing = (element: Written, name: string): WrittenFault =>
  faultAt(element, `add ${name}="…"`, `<${tagOf(element)}> without ${name}`)
