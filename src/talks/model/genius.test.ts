import { expect, test } from "vitest"
import { formatRational, formatWrittenFault, type Written } from "../../base/index.ts"
import { parseXml } from "../../intake/xml.ts"
import { reservationJson } from "./format.ts"
import { decodeGenius, fitsDomain, kindOfGenius } from "./genius.ts"

const tree = (source: string): Written => {
  const read = parseXml(source)
  if (!read.ok) throw new Error(formatWrittenFault("x", read.fault))
  return read.value
}

const DOMAIN =
  `<negotiation_template number_of_sessions="1"><utility_space number_of_issues="2">\n` +
  `<objective index="0" name="House" type="objective"><objective index="9" name="Money">\n` +
  `<issue index="1" name="Rent" type="discrete" vtype="discrete">` +
  `<item index="1" value="low"/><item index="2" value="high"/>` +
  `<item index="3" value="low"/></issue></objective>\n` +
  `<issue index="2" name="Rooms" type="integer" vtype="integer" lowerbound="2" upperbound="4"/>\n` +
  "</objective></utility_space></negotiation_template>"

const PROFILE =
  `<utility_space><objective index="0" name="House"><objective index="9" name="Money">\n` +
  `<issue index="1" name="Rent"><item index="1" value="low" evaluation="3">` +
  `<similarity_function><item value="high" evaluation="99"/></similarity_function></item>` +
  `<item index="2" value="high" evaluation="4"/></issue>\n` +
  `<weight index="1" value="0.25"/></objective>\n` +
  `<issue index="2" name="Rooms" type="integer" lowerbound="2" upperbound="4">` +
  `<evaluator ftype="linear" offset="0.2" slope="0.7"/></issue>\n` +
  `<weight index="2" value="0.6"/><weight index="9" value="0.5"/></objective>\n` +
  `<discount_factor value="0.9"/><reservation value="0.35"/></utility_space>`

const decoded = (domain = DOMAIN, profile = PROFILE) =>
  decodeGenius({ name: "d/house.xml", root: tree(domain) }, [
    { name: "d/Tenant 1.xml", root: tree(profile) },
  ])

function sentence(domain: string, profile: string): string {
  const talks = decoded(domain, profile)
  return talks.ok ? "" : formatWrittenFault(talks.fault.file, talks.fault.fault)
}

test(
  "decodeGenius: evaluations over the largest, weights as they stand, lines cut to one, " +
    "discount and reservation kept",
  () => {
    const talks = decoded()
    if (!talks.ok) throw new Error(talks.fault.file)
    const { title, parties, issues, preferences } = talks.value
    expect([
      title,
      parties.map(({ id, reservation, discount }) => [
        id,
        reservation && reservationJson(reservation),
        discount && formatRational(discount),
      ]),
    ]).toEqual(["House", [["Tenant 1", "7/20", "9/10"]]])
    expect(issues.map(({ id, options }) => [id, options.map((option) => option.id)])).toEqual([
      ["Rent", ["low", "high"]],
      ["Rooms", ["2", "3", "4"]],
    ])
    expect(
      preferences.map(({ weight, judgement }) => [
        formatRational(weight),
        judgement.kind === "scores" && [...judgement.scores.values()].map(formatRational),
      ]),
    ).toEqual([
      ["1/4", ["3/4", "1"]],
      ["3/5", ["1/5", "9/10", "1"]],
    ])
  },
)

test(
  "decodeGenius: a value listed twice is one option, and its last evaluation counts; both are " +
    "said",
  () => {
    const talks = decoded(
      DOMAIN,
      PROFILE.replace(
        `<item index="2" value="high" evaluation="4"/>`,
        `<item index="2" value="high" evaluation="4"/><item index="3" value="low" evaluation="1"/>`,
      ),
    )
    expect(talks.ok && talks.value.notes).toEqual([
      "The domain lists 1 of Rent's values more than once; each is one option.",
      "Tenant 1: Rent evaluates low more than once, differently; the last one counts.",
    ])
    const [rent] = talks.ok ? talks.value.preferences : []
    expect(
      rent?.judgement.kind === "scores" && [...rent.judgement.scores.values()].map(formatRational),
    ).toEqual(["1/4", "1"])
  },
)

test("decodeGenius: an issue whose evaluations are all zero counts for nothing", () => {
  const talks = decoded(
    DOMAIN,
    PROFILE.replace(`evaluation="3"`, `evaluation="0"`).replace(`evaluation="4"`, `evaluation="0"`),
  )
  const [rent] = talks.ok ? talks.value.preferences : []
  expect(
    rent?.judgement.kind === "scores" && [...rent.judgement.scores.values()].map(formatRational),
  ).toEqual(["0", "0"])
})

test("decodeGenius: an integer issue may be evaluated value by value", () => {
  const items = [2, 3, 4]
    .map((value) => `<item index="1" value="${value}" evaluation="${value * 10}"/>`)
    .join("")
  const talks = decoded(
    DOMAIN,
    PROFILE.replace(`<evaluator ftype="linear" offset="0.2" slope="0.7"/>`, items),
  )
  const rooms = talks.ok ? talks.value.preferences[1] : undefined
  expect(
    rooms?.judgement.kind === "scores" && [...rooms.judgement.scores.values()].map(formatRational),
  ).toEqual(["1/2", "3/4", "1"])
})

test.each([
  {
    why: "a real-valued issue",
    domain: DOMAIN.replace(`type="integer" vtype="integer"`, `type="real" vtype="real"`),
    profile: PROFILE,
    want: new RegExp(
      String.raw`house\.xml: .*\/issue\[1\] \(line 4\): found an issue of type real, which ` +
        "has no list of values",
    ),
  },
  {
    why: "bounds the wrong way round",
    domain: DOMAIN.replace(`upperbound="4"`, `upperbound="1"`),
    profile: PROFILE,
    want: /the bounds 2 and 1/,
  },
  {
    why: "a value without evaluation",
    domain: DOMAIN,
    profile: PROFILE.replace(`<item index="2" value="high" evaluation="4"/>`, ""),
    want: /Tenant 1\.xml: .*no evaluation for high; add <item value="high"/,
  },
  {
    why: "an evaluation that is no number",
    domain: DOMAIN,
    profile: PROFILE.replace(`evaluation="4"`, `evaluation="good"`),
    want: /item\[2\]\/@evaluation \(line 2\): found "good"; write a number/,
  },
  {
    why: "an issue without weight",
    domain: DOMAIN,
    profile: PROFILE.replace(`<weight index="2" value="0.6"/>`, ""),
    want: /no weight for the issue Rooms/,
  },
  {
    why: "an issue the profile leaves out",
    domain: DOMAIN,
    profile: "<utility_space/>",
    want: /a profile that leaves out the issue Rent/,
  },
  {
    why: "a curved utility",
    domain: DOMAIN,
    profile: PROFILE.replace(
      "<discount_factor",
      `<utility_function><ufun type="PlainUfun"/></utility_function><discount_factor`,
    ),
    want: /a utility that is no sum over issues/,
  },
  {
    why: "a domain without issues",
    domain: "<negotiation_template/>",
    profile: PROFILE,
    want: /a domain without issues/,
  },
])("decodeGenius: $why is one clear sentence", ({ domain, profile, want }) =>
  expect(sentence(domain, profile)).toMatch(want),
)

test("decodeGenius: a domain without profiles asks for them", () => {
  const talks = decodeGenius({ name: "house.xml", root: tree(DOMAIN) }, [])
  expect(!talks.ok && talks.fault.fault.mend).toBe("put the parties' utility_space files beside it")
})

test(
  "kindOfGenius and fitsDomain: a file tells by its root what it is, a profile by its issues " +
    "whose it is",
  () => {
    expect([DOMAIN, PROFILE, "<a/>"].map((source) => kindOfGenius(tree(source)))).toEqual([
      "domain",
      "profile",
      "other",
    ])
    expect(fitsDomain(tree(PROFILE), tree(DOMAIN))).toBe(true)
    expect(fitsDomain(tree(PROFILE.replace(`name="Rooms"`, `name="Doors"`)), tree(DOMAIN))).toBe(
      false,
    )
  },
)
