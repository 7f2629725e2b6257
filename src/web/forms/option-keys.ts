/** Keys of an issue's options: made from the name while nobody has written one. */

export interface OptionText {
  readonly key: string
  readonly name: string
  /** It is on the record already: positions name it by its key, which must stay. */
  readonly kept: boolean
}

/**
 * A key for an option of this name that no other has: its words in lower case, at most three; empty
 * for a name without letters.
 */
export function keyFor(name: string, others: readonly string[]): string {
  const words = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "")
    .slice(0, 3)
  const key = [...words.join("-")].slice(0, 32).join("")
  if (key === "" || !others.includes(key)) return key
  const free = Array.from({ length: others.length + 1 }, (_, index) => `${key}-${index + 2}`).find(
    (each) => !others.includes(each),
  )
  return free ?? key
}

/** What is wrong with the options, at `body.options`; empty where nothing is. */
export function optionFaults(options: readonly OptionText[]): Readonly<Record<string, string>> {
  const nameless = options.find(({ name }) => name.trim() === "")
  if (nameless !== undefined)
    return {
      "body.options": `Name the option ${JSON.stringify(nameless.key)}, or take its row away.`,
    }
  const keyless = options.find(({ key }) => !/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u.test(key.trim()))
  if (keyless !== undefined)
    return {
      "body.options": `Write a short key for “${keyless.name}”, of letters, digits, - or _.`,
    }
  const twice = options.find(
    ({ key }, index) => options.findIndex((other) => other.key.trim() === key.trim()) < index,
  )
  return twice === undefined
    ? {}
    : {
        "body.options":
          `Two options have the key ${JSON.stringify(twice.key.trim())}. Give each one of its ` +
          "own.",
      }
}
