/**
 * An arrangement's arithmetic as files: CSV for a spreadsheet, bars as SVG with their colours in
 * them.
 */

import { csvFile } from "../../../base/index.ts"
import { svgFile } from "../../assessing/files.ts"
import type { Reckoned } from "../../assessing/reckon.ts"

/**
 * Power against seats and what formulas would give, a line for each group; shares in percent, power
 * exactly as well.
 */
export function powerCsv({ groups, formulas = [], rule }: Reckoned): string {
  const percent = (share: number | undefined): string =>
    share === undefined ? "" : (share * 100).toFixed(3)
  const head = [
    "group",
    "seats",
    "seats %",
    "Banzhaf %",
    "Banzhaf",
    "Shapley-Shubik",
    "votes or population %",
    ...formulas.map(({ name }) => `${name} would give`),
    "who decides",
    "rule",
  ]
  return csvFile([
    head,
    ...groups.map(
      (
        { name, seats, seatShare, power, banzhaf = "", shapleyShubik = "", basisShare, remark },
        index,
      ) => [
        name,
        String(seats),
        percent(seatShare),
        percent(power),
        banzhaf,
        shapleyShubik,
        percent(basisShare),
        ...formulas.map(({ seats: given }) => String(given[index] ?? "")),
        remark,
        rule,
      ],
    ),
  ])
}

/** The order of picks, a line for each; a tie that ends it is the last line. */
export const picksCsv = ({ picks, pickTie }: Reckoned): string =>
  csvFile([
    ["pick", "group", "figure"],
    ...picks.map(({ name, figure }, index) => [String(index + 1), name, figure]),
    ...(pickTie === undefined
      ? []
      : [[String(picks.length + 1), `tie: ${pickTie.join(" and ")}`, ""]]),
  ])

const BARS = [
  { of: "seats", colour: "#1c4f80" },
  { of: "power", colour: "#a03a14" },
  { of: "votes or population", colour: "#8d877c" },
] as const
/**
 * In pixels: a bar's height with its gap, the gap between groups, the width of names and of a whole
 * bar.
 */
const SIZE = { bar: 14, gap: 16, names: 260, bars: 420 } as const

/** Bars of seats, power, and votes or population for each group. */
export function barsSvg({ groups }: Reckoned, title: string): string {
  let top = 48
  const rows = groups.map(({ name, seatShare, power, basisShare }) => {
    const start = top
    const bars = [seatShare, power, basisShare].flatMap((share, kind) => {
      if (share === undefined) return []
      const [y, width] = [top, Math.max(1, share * SIZE.bars)]
      top += SIZE.bar
      return [
        `<rect x="${SIZE.names}" y="${y}" width="${width.toFixed(1)}" ` +
          `height="${SIZE.bar - 3}" fill="${BARS[kind]?.colour ?? ""}"/><text ` +
          `x="${(SIZE.names + width + 6).toFixed(1)}" ` +
          `y="${y + 10}">${(share * 100).toFixed(1)} %</text>`,
      ]
    })
    top += SIZE.gap
    const short = name.length > 38 ? `${name.slice(0, 37)}…` : name
    return (
      `<text x="${SIZE.names - 8}" y="${start + 11}" text-anchor="end">${escaped(short)}</text>` +
      bars.join("")
    )
  })
  const width = SIZE.names + SIZE.bars + 70
  const legend = BARS.map(
    ({ of, colour }, index) =>
      `<rect x="${SIZE.names + index * 110}" y="26" width="10" height="10" ` +
      `fill="${colour}"/><text x="${SIZE.names + 14 + index * 110}" y="35">${of}</text>`,
  ).join("")
  return svgFile(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" width="${width}" ` +
      `height="${top}" font-family="sans-serif" ` +
      `font-size="11"><title>${escaped(title)}</title><text x="8" y="16" ` +
      `font-size="13">${escaped(title)}</text>${legend}${rows.join("")}</svg>`,
  )
}

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
