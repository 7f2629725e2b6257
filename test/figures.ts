/** Published figures that come with the project (`test/figures/README.md` names each source). */

import { readFileSync } from "node:fs"

const FOLDER = new URL("figures/", import.meta.url)

/** The text of a file of figures. */
export const figuresText = (name: string): string => readFileSync(new URL(name, FOLDER), "utf8")

/** What a JSON file of figures holds; the caller says in which shape it reads it. */
export const figures = <Shape>(name: string): Shape => JSON.parse(figuresText(name)) as Shape
