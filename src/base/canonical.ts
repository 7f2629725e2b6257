/**
 * One text for one value, so that equal values have equal hashes (after RFC 8785: keys sorted by
 * UTF-16 unit).
 */

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * Canonical JSON: no spaces, keys sorted, keys whose value is undefined left out.
 *
 * @throws RangeError for a number that is not finite
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`
  if (typeof value === "object" && value !== null)
    return canonicalObject(value as { readonly [key: string]: Json | undefined })
  if (typeof value === "number" && !Number.isFinite(value))
    throw new RangeError("JSON has no number that is not finite")
  return JSON.stringify(value)
}

function canonicalObject(value: { readonly [key: string]: Json | undefined }): string {
  const parts = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const part = value[key]
      return part === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(part)}`]
    })
  return `{${parts.join(",")}}`
}
