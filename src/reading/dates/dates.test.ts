import { afterAll, describe, expect, test } from "vitest"
import type { Day } from "../../base/index.ts"
import { textOf } from "../actors/describe.ts"
import { dateParser, grammarOf } from "../testing/read.ts"
import { findDates } from "./dates.ts"

const found = (text: string, day: Day | undefined): string[] => {
  const grammar = grammarOf(text)
  const words = (run: { readonly from: number; readonly to: number } | undefined): string =>
    run === undefined ? "" : textOf(grammar.page.words, run)
  return findDates(grammar, dateParser, day).map(({ run, value, kind, status, what }) =>
    [words(run), value ?? "null", kind, status, words(what)]
      .filter((part) => part !== "" && part !== "set")
      .join(" | "),
  )
}

/** Monday, 8 March 2021. */
const DAY = "2021-03-08" as Day

const TABLE: readonly {
  readonly why: string
  readonly text: string
  readonly want: readonly string[]
}[] = [
  {
    why: "a past weekday is the last one",
    text: "They met on Friday in Doha.",
    want: ["Friday | 2021-03-05 | date"],
  },
  {
    why: "a future weekday is the next one",
    text: "They will meet on Friday in Doha.",
    want: ["Friday | 2021-03-12 | date"],
  },
  {
    why: "the document's own weekday is its own day",
    text: "The letter was leaked on Monday.",
    want: ["Monday | 2021-03-08 | date"],
  },
  {
    why: "yesterday and tomorrow",
    text: "He left yesterday and will return tomorrow.",
    want: ["yesterday | 2021-03-07 | date", "tomorrow | 2021-03-09 | date"],
  },
  {
    why: "a past month is the last one",
    text: "Elections were held in October.",
    want: ["October | 2020-10 | date"],
  },
  {
    why: "a future month is the next one",
    text: "Elections will be held in October.",
    want: ["October | 2021-10 | date"],
  },
  {
    why: "a month before a number that counts something else",
    text: "It failed in January after 14 people were killed.",
    want: ["January | 2021-01 | date"],
  },
  {
    why: "a deadline with its day beside it",
    text: "The deadline for the withdrawal of foreign troops, May 1, was under review.",
    want: ["May 1 | 2021-05-01 | deadline | under-review | the withdrawal of foreign troops"],
  },
  {
    why: "May alone is a month",
    text: "He will hand over power by the end of May.",
    want: ["May | 2021-05 | deadline | hand over power"],
  },
  { why: "may the verb is none", text: "He may not leave. She may march 3 miles.", want: [] },
  {
    why: "bare years, and none where something is counted",
    text: "A 2020 agreement was signed; since 2001 there were 2000 dead.",
    want: ["2020 | 2020 | date", "2001 | 2001 | date"],
  },
  {
    why: "a full date keeps its year",
    text: "The accord of 29 February 2020 held.",
    want: ["29 February 2020 | 2020-02-29 | date"],
  },
  {
    why: "there is no 30 February",
    text: "The accord of 30 February 2020 held.",
    want: ["30 February 2020 | null | date | unresolved"],
  },
  {
    why: "a range is a period",
    text: "The pause lasted from 3 to 7 June 2021.",
    want: ["3 to 7 June 2021 | 2021-06-03/2021-06-07 | period"],
  },
  {
    why: "a week is a period",
    text: "Talks resume next week.",
    want: ["next week | 2021-03-15/2021-03-21 | period"],
  },
  {
    why: "a weekend told of in the past is the one before",
    text: "Fighters left the town this weekend.",
    want: ["this weekend | 2021-03-06/2021-03-07 | period"],
  },
  {
    why: "a weekend to come is the one of the week",
    text: "They will meet this weekend.",
    want: ["this weekend | 2021-03-13/2021-03-14 | period"],
  },
  {
    why: "a season over and a season to come",
    text: "They fought last summer and will vote next spring.",
    want: ["last summer | 2020-06/2020-08 | period", "next spring | 2022-03/2022-05 | period"],
  },
  {
    why: "decades and centuries in words",
    text: "It began in the sixties, as in the 19th century.",
    want: ["the sixties | 1960/1969 | period", "the 19th century | 1800/1899 | period"],
  },
  {
    why: "the year of an event, and a range of years",
    text: "At Expo Canada 2016 he showed losses for 2009, 2010.",
    want: ["2016 | 2016 | date", "2009 | 2009 | date", "2010 | 2010 | date"],
  },
  {
    why: "a decade is a period",
    text: "In the 1990s the war spread.",
    want: ["1990s | 1990/1999 | period"],
  },
  {
    why: "durations",
    text: "The 20-year war paused for two weeks and 6 hours.",
    want: ["20-year | P20Y | duration", "two weeks | P2W | duration", "6 hours | PT6H | duration"],
  },
  {
    why: "ago counts from the document's day",
    text: "Two years ago the pact fell; three days ago it rose.",
    want: ["Two years ago | 2019 | date", "three days ago | 2021-03-05 | date"],
  },
  {
    why: "every Friday recurs",
    text: "The commission meets every Friday.",
    want: ["every Friday | R/P1W | recurring"],
  },
  {
    why: "every 48 hours recurs, though it is a duty",
    text: "The monitors shall report every 48 hours to both sides.",
    want: ["every 48 hours | R/PT48H | recurring"],
  },
  {
    why: "what is due again and again is no deadline",
    text: "The reports must be handed over by every Monday.",
    want: ["every Monday | R/P1W | recurring | The reports must be handed over"],
  },
  {
    why: "words that say how often",
    text: "They meet monthly, report quarterly and speak hourly, once a week or fortnightly.",
    want: [
      "monthly | R/P1M | recurring",
      "quarterly | R/P3M | recurring",
      "hourly | R/PT1H | recurring",
      "once a week | R/P1W | recurring",
      "fortnightly | R/P2W | recurring",
    ],
  },
  {
    why: "every other and every third",
    text: "Convoys pass every other day; the council sits every third month.",
    want: ["every other day | R/P2D | recurring", "every third month | R/P3M | recurring"],
  },
  {
    why: "days after an event stay relative",
    text: "The army must leave within 90 days after signature.",
    want: ["90 days | P90D | deadline | The army must leave"],
  },
  {
    why: "no later than",
    text: "The parties shall release all prisoners no later than 15 days after entry into force.",
    want: ["15 days | P15D | deadline | release all prisoners"],
  },
  {
    why: "a deadline under review",
    text: "The cabinet reviews whether to pull out its troops by a May 1 deadline.",
    want: ["May 1 | 2021-05-01 | deadline | under-review | pull out its troops"],
  },
  {
    why: "a deadline extended",
    text: "The ultimatum was extended until 31 December 2021.",
    want: ["31 December 2021 | 2021-12-31 | deadline | extended | The ultimatum was extended"],
  },
  {
    why: "a deadline missed",
    text: "The rebels missed the January 15 deadline to hand over the town.",
    want: ["January 15 | 2021-01-15 | deadline | passed | hand over the town"],
  },
  {
    why: "a truce that expires",
    text: "The truce expires on 30 June.",
    want: ["30 June | 2021-06-30 | deadline | The truce"],
  },
  {
    why: "by with a past verb is no deadline",
    text: "By Monday, 30 people had died.",
    want: ["Monday | 2021-03-08 | date"],
  },
  {
    why: "a date that two countries read differently is not resolved",
    text: "It was signed on 03/04/2021.",
    want: ["03/04/2021 | null | date | unresolved"],
  },
]

test.each(TABLE)("dates: $why", ({ text, want }) => expect(found(text, DAY)).toEqual(want))

const boundsIn = (text: string): string[] => {
  const grammar = grammarOf(text)
  return findDates(grammar, dateParser, DAY)
    .filter(({ kind }) => kind === "recurring")
    .map(({ value, from, until }) => [value, from ?? "open", until ?? "open"].join(" | "))
}

test.each([
  {
    why: "after it, one after the other",
    text: "They shall report every 48 hours from 1 April 2021 until 30 June 2021.",
    want: ["R/PT48H | 2021-04-01 | 2021-06-30"],
  },
  {
    why: "the end alone",
    text: "Convoys will pass every Monday until 31 May.",
    want: ["R/P1W | open | 2021-05-31"],
  },
  {
    why: "the beginning alone, with starting on",
    text: "The panel will meet monthly, starting on 1 May 2021.",
    want: ["R/P1M | 2021-05-01 | open"],
  },
  {
    why: "a period at once",
    text: "They shall report daily from 3 to 7 June 2021.",
    want: ["R/P1D | 2021-06-03 | 2021-06-07"],
  },
  {
    why: "at the beginning of the sentence",
    text: "From 1 April 2021, the parties shall report every Friday.",
    want: ["R/P1W | 2021-04-01 | open"],
  },
  {
    why: "none where another thing is dated",
    text: "They met every Friday, and signed on 1 March 2021.",
    want: ["R/P1W | open | open"],
  },
  {
    why: "none from a day that does not exist",
    text: "They shall report daily until 31 June 2021.",
    want: ["R/P1D | open | open"],
  },
  { why: "none for what only holds once", text: "The truce holds until 30 June 2021.", want: [] },
])("dates: a time that comes again keeps its bounds: $why", ({ text, want }) =>
  expect(boundsIn(text)).toEqual(want),
)

test("dates: without the document's day, only what names its own day is resolved", () =>
  expect(
    found("They met on Friday, on 1 May, on 1 May 2021, and two years ago, for 3 days.", undefined),
  ).toEqual([
    "Friday | null | date | unresolved",
    "1 May | null | date | unresolved",
    "1 May 2021 | 2021-05-01 | date",
    "two years ago | null | date | unresolved",
    "3 days | P3D | duration",
  ]))

describe("dates: the host's time zone changes nothing", () => {
  const own = process.env["TZ"]
  afterAll(() => {
    if (own === undefined) delete process.env["TZ"]
    else process.env["TZ"] = own
  })
  test.each([
    { zone: "America/New_York", winter: 300 },
    { zone: "Asia/Kabul", winter: -270 },
    { zone: "Pacific/Kiritimati", winter: -840 },
  ])("$zone", ({ zone, winter }) => {
    process.env["TZ"] = zone
    expect(new Date(2021, 0, 15).getTimezoneOffset()).toBe(winter)
    for (const { text, want } of TABLE) expect(found(text, DAY)).toEqual(want)
  })
})
