/** Rows of cells as a file of comma-separated values in which no cell can be run. */

/**
 * The file, as RFC 4180 has it: a row a line, each ended by CRLF, cells with a comma, a semicolon,
 * a quotation mark, a tab or a line end in quotation marks. A plain number stays as it is. Whatever
 * else a spreadsheet could take for a formula gets an apostrophe before it and is text, also where
 * the spreadsheet parts cells at semicolons, tabs or line ends, as it does in many countries. Empty
 * where there is no row.
 */
export const csvFile = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")

/** Digits with a sign before and a point among them: nothing else is a number to every reader. */
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/

/** What a cell may begin with and go unseen: white space, control and format characters, quotes. */
const UNSEEN = String.raw`[\s\p{Z}\p{Cc}\p{Cf}"“”„‟«»]`

/** What begins a formula, an old command, or a call to another program, in any width. */
const STARTS = String.raw`[=+\-@|%＝﹦＋﹢－﹣−＠﹫｜％]`

/** After a mark at which some readers part cells. */
const PARTED = new RegExp(
  String.raw`([;\t\r\n\v\f\u0085\u2028\u2029])(?=${UNSEEN}*${STARTS})`,
  "gu",
)
const FIRST = new RegExp(String.raw`^${UNSEEN}*${STARTS}`, "u")

/** Some readers drop these at the beginning and look at what follows, others choke on them. */
const BLANK_FIRST = /^[\t\r\n]/

function cell(text: string): string {
  const safe = PLAIN_NUMBER.test(text) ? text : made(text)
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const made = (text: string): string =>
  `${FIRST.test(text) || BLANK_FIRST.test(text) ? "'" : ""}${text.replaceAll(PARTED, "$1'")}`
