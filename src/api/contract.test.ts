/**
 * Every route, asked rightly and in every wrong way there is; each answer is checked against its
 * schema by the door.
 */

import { beforeAll, describe, expect, test } from "vitest"
import { REPORT } from "../app/testing/affair.ts"
import { slowReader } from "../app/testing/colon-reader.ts"
import { testModel } from "../app/model/testing/test-model.ts"
import type {
  ActorView,
  HistoryView,
  ItemView,
  ProcessLine,
  ReaderView,
} from "../contract/index.ts"
import { allRoutes } from "./routes/index.ts"
import { testDoor, type Ask, type Door } from "./testing/door.ts"

const ZEROS = "0".repeat(26)

interface Here {
  readonly door: Door
  readonly process: string
  readonly document: string
  readonly statement: ItemView
  readonly actor: string
  /** A draft beside the statement. */
  readonly date: ItemView
  /** A letter and a text on the table. */
  readonly letter: string
  readonly text: string
  readonly claim: string
  /** An agreement with a commitment and a finding on it. */
  readonly agreement: string
  /** An issue with a position on it, and another actor. */
  readonly issue: string
  readonly other: string
}

/** A door with a process and a report in it. */
async function here(): Promise<Here> {
  const door = testDoor({ model: testModel() })
  await door.signIn()
  const process = (
    (await door.ask("POST", "/api/processes", { body: { title: "Northern road" } }))
      .json as ProcessLine
  ).id
  const added = await door.ask("POST", `/api/processes/${process}/documents`, {
    body: { text: REPORT, publisher: "Harbour News", date: "2021-03-08" },
  })
  const document = (added.json as { item: string }).item
  const { items } = (await door.ask("GET", `/api/processes/${process}/documents/${document}`))
    .json as ReaderView
  const of = (kind: string): ItemView => {
    const found = items.find(({ body }) => body.kind === kind)
    if (found === undefined) throw new Error(`no ${kind}`)
    return found
  }
  const put = async (body: object): Promise<string> =>
    (
      (await door.ask("POST", `/api/processes/${process}/items`, { body: { body } }))
        .json as ItemView
    ).item
  const [statement, actor] = [of("statement"), of("actor").item]
  const letter = await put({
    kind: "letter",
    title: "A letter",
    authors: [actor],
    document,
    rests: { items: [statement.item] },
  })
  const text = await put({
    kind: "text",
    textKind: "proposal",
    title: "A text",
    by: [actor],
    letter,
  })
  const claim = await put({
    kind: "claim",
    claimKind: "fact",
    text: "The road opens.",
    rests: { items: [statement.item] },
  })
  const agreement = await put({
    kind: "agreement",
    title: "An agreement",
    signed: { value: "2020-02-29" },
    parties: [actor],
    rests: { items: [statement.item] },
  })
  const due = {
    words: "within fourteen months",
    written: "2021-05-01",
    computed: "2021-04-29",
    zone: "Asia/Kabul",
  }
  const commitment = await put({
    kind: "commitment",
    agreement,
    by: [actor],
    what: "Open the road.",
    due,
    rests: { items: [statement.item] },
  })
  await put({
    kind: "finding",
    commitment,
    status: "under-review",
    rests: { items: [statement.item] },
  })
  const issue = await put({
    kind: "issue",
    title: "The road",
    options: [{ key: "early", name: "By May" }],
  })
  await put({
    kind: "position",
    sort: "position",
    actor,
    holder: "office",
    issue,
    text: "By May.",
    options: ["early"],
    rests: { items: [statement.item] },
  })
  const other = items.find(({ item, body }) => body.kind === "actor" && item !== actor)?.item ?? ""
  return {
    door,
    process,
    document,
    statement,
    actor,
    date: of("date"),
    letter,
    text,
    claim,
    agreement,
    issue,
    other,
  }
}

interface Row {
  readonly method: "GET" | "POST" | "DELETE"
  readonly template: string
  readonly path: (here: Here) => string
  readonly body?: (here: Here) => unknown
  readonly status: number
  /** A body that is wrong in one field, and the field. */
  readonly wrong?: { readonly body: unknown; readonly field: string }
}

const MARK = {
  content: [{ start: 0, end: 3 }],
  speakers: [{ kind: "new", name: "Noor", actorKind: "person" }],
  act: "say",
  terms: "on-record",
  form: "direct",
}

/** Routes for those signed in, in an order in which each can be asked after the ones before. */
const ROWS: readonly Row[] = [
  { method: "GET", template: "/api/session", path: () => "/api/session", status: 200 },
  { method: "GET", template: "/api/processes", path: () => "/api/processes", status: 200 },
  {
    method: "POST",
    template: "/api/processes",
    path: () => "/api/processes",
    body: () => ({ title: "Another" }),
    status: 201,
    wrong: { body: { title: "" }, field: "title" },
  },
  {
    method: "GET",
    template: "/api/processes/{process}",
    path: ({ process }) => `/api/processes/${process}`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/documents",
    path: ({ process }) => `/api/processes/${process}/documents`,
    status: 200,
  },
  {
    method: "POST",
    template: "/api/processes/{process}/documents",
    path: ({ process }) => `/api/processes/${process}/documents`,
    status: 201,
    body: () => ({ text: "Noor: yes" }),
    wrong: { body: { text: "Noor: yes", date: "2021-02-30" }, field: "date" },
  },
  {
    method: "GET",
    template: "/api/processes/{process}/documents/{document}",
    path: ({ process, document }) => `/api/processes/${process}/documents/${document}`,
    status: 200,
  },
  {
    method: "POST",
    template: "/api/processes/{process}/documents/{document}/statements",
    status: 201,
    body: () => MARK,
    path: ({ process, document }) => `/api/processes/${process}/documents/${document}/statements`,
    wrong: { body: { ...MARK, act: "shout" }, field: "act" },
  },
  {
    method: "POST",
    template: "/api/processes/{process}/items",
    path: ({ process }) => `/api/processes/${process}/items`,
    status: 201,
    body: ({ statement }) => ({
      body: {
        kind: "claim",
        claimKind: "fact",
        text: "The road is open.",
        rests: { items: [statement.item] },
      },
    }),
    wrong: {
      body: { body: { kind: "claim", claimKind: "fact", text: "The road is open." } },
      field: "body.rests",
    },
  },
  {
    method: "GET",
    template: "/api/processes/{process}/table",
    path: ({ process }) => `/api/processes/${process}/table`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/table/turning",
    path: ({ process }) => `/api/processes/${process}/table/turning`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/scenarios",
    path: ({ process }) => `/api/processes/${process}/scenarios`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/arrangements",
    path: ({ process }) => `/api/processes/${process}/arrangements`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/arrangements/leaving",
    path: ({ process }) => `/api/processes/${process}/arrangements/leaving`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/items/{item}/why",
    path: ({ process, statement }) => `/api/processes/${process}/items/${statement.item}/why`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/items/{item}/history",
    path: ({ process, statement }) => `/api/processes/${process}/items/${statement.item}/history`,
    status: 200,
  },
  {
    method: "POST",
    template: "/api/processes/{process}/items/{item}/review",
    path: ({ process, statement }) => `/api/processes/${process}/items/${statement.item}/review`,
    status: 200,
    body: ({ statement }) => ({ action: "admit", expected: statement.head }),
    wrong: { body: { action: "admit", expected: "mine" }, field: "expected" },
  },
  {
    method: "POST",
    template: "/api/processes/{process}/reviews",
    path: ({ process }) => `/api/processes/${process}/reviews`,
    status: 200,
    body: ({ date }) => ({
      reviews: [{ item: date.item, review: { action: "admit", expected: date.head } }],
    }),
    wrong: { body: { reviews: [{ item: "mine" }] }, field: "reviews[0].item" },
  },
  {
    method: "GET",
    template: "/api/processes/{process}/search",
    path: ({ process }) =>
      `/api/processes/${process}/search` +
      "?q=road%20from:2021-03-01&kind=statement&limit=5&typing=true",
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/notes",
    path: ({ process }) => `/api/processes/${process}/notes`,
    status: 200,
  },
  {
    method: "POST",
    template: "/api/processes/{process}/notes",
    path: ({ process }) => `/api/processes/${process}/notes`,
    status: 201,
    body: () => ({
      text: "Tarek Sahl: we will come",
      terms: "background",
      with: [{ kind: "named", name: "Noor Amiri" }],
    }),
    wrong: { body: { text: "They will come." }, field: "terms" },
  },
  {
    method: "GET",
    template: "/api/processes/{process}/items/{item}/quote",
    path: ({ process, statement }) => `/api/processes/${process}/items/${statement.item}/quote`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/commitments/drafts",
    path: ({ process }) => `/api/processes/${process}/commitments/drafts`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/commitments",
    path: ({ process }) => `/api/processes/${process}/commitments?asOf=2199-01-01`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/agreements/{item}",
    path: ({ process, agreement }) => `/api/processes/${process}/agreements/${agreement}`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/documents/{document}/annotations",
    path: ({ process, document }) => `/api/processes/${process}/documents/${document}/annotations`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/documents/{document}/reading",
    path: ({ process, document }) => `/api/processes/${process}/documents/${document}/reading`,
    status: 200,
  },
  {
    method: "POST",
    template: "/api/processes/{process}/documents/{document}/reading",
    path: ({ process, document }) => `/api/processes/${process}/documents/${document}/reading`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/documents/{document}/reasons",
    path: ({ process, document }) => `/api/processes/${process}/documents/${document}/reasons`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/documents/{document}/model",
    path: ({ process, document }) => `/api/processes/${process}/documents/${document}/model`,
    status: 200,
  },
  {
    method: "POST",
    template: "/api/processes/{process}/documents/{document}/model",
    path: ({ process, document }) => `/api/processes/${process}/documents/${document}/model`,
    status: 201,
    body: () => ({ maker: "model/test", host: "models.test" }),
    wrong: { body: { maker: "model/test" }, field: "host" },
  },
  {
    method: "GET",
    template: "/api/processes/{process}/calendar.ics",
    path: ({ process }) => `/api/processes/${process}/calendar.ics`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/documents/{document}/clauses",
    path: ({ process, document }) => `/api/processes/${process}/documents/${document}/clauses`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/timeline",
    path: ({ process, actor }) =>
      `/api/processes/${process}/timeline` +
      `?order=recorded&kind=statement,act&actor=${actor}&from=2021-01-01`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/deadline",
    path: () => "/api/deadline?words=within%20fourteen%20months&from=2020-02-29&written=2021-05-01",
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/texts",
    path: ({ process }) => `/api/processes/${process}/texts`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/letters/{item}",
    path: ({ process, letter }) => `/api/processes/${process}/letters/${letter}`,
    status: 200,
  },
  {
    method: "POST",
    template: "/api/processes/{process}/texts/{item}/versions",
    path: ({ process, text }) => `/api/processes/${process}/texts/${text}/versions`,
    status: 201,
    body: ({ document }) => ({ document }),
    wrong: { body: { document: "the report" }, field: "document" },
  },
  {
    method: "GET",
    template: "/api/processes/{process}/texts/{item}",
    path: ({ process, text }) => `/api/processes/${process}/texts/${text}`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/texts/{item}/draft",
    path: ({ process, text, document }) =>
      `/api/processes/${process}/texts/${text}/draft?document=${document}`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/compare",
    path: ({ process, text, document }) =>
      `/api/processes/${process}/compare?a=${text}&b=${document}`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/claims",
    path: ({ process }) => `/api/processes/${process}/claims`,
    status: 200,
  },
  {
    method: "POST",
    template: "/api/processes/{process}/claims",
    path: ({ process }) => `/api/processes/${process}/claims`,
    status: 201,
    body: ({ statement }) => ({
      text: "The road opens.",
      stances: [{ statement: statement.item, stance: "asserts" }],
    }),
    wrong: { body: { text: "The road opens.", stances: [] }, field: "body.rests" },
  },
  {
    method: "GET",
    template: "/api/processes/{process}/claims/{item}",
    path: ({ process, claim }) => `/api/processes/${process}/claims/${claim}`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/items/{item}/dependents",
    path: ({ process, statement }) =>
      `/api/processes/${process}/items/${statement.item}/dependents`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/actors/{actor}",
    path: ({ process, actor }) => `/api/processes/${process}/actors/${actor}`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/positions",
    path: ({ process }) => `/api/processes/${process}/positions?since=2021-03-01`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/issues/{item}",
    path: ({ process, issue }) => `/api/processes/${process}/issues/${issue}`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/risks",
    path: ({ process }) => `/api/processes/${process}/risks`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/choices",
    path: ({ process, statement }) =>
      `/api/processes/${process}/choices?statement=${statement.item}`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/map",
    path: ({ process }) => `/api/processes/${process}/map`,
    status: 200,
  },
  {
    method: "GET",
    template: "/api/processes/{process}/meetings",
    path: ({ process }) => `/api/processes/${process}/meetings`,
    status: 200,
  },
  {
    method: "POST",
    template: "/api/processes/{process}/actors/{actor}/joins",
    path: ({ process, actor }) => `/api/processes/${process}/actors/${actor}/joins`,
    status: 201,
    body: ({ other }) => ({ other, same: false }),
    wrong: { body: { other: "me", same: true }, field: "other" },
  },
  {
    method: "POST",
    template: "/api/processes/{process}/documents/{document}/destroy",
    path: ({ process, document }) => `/api/processes/${process}/documents/${document}/destroy`,
    status: 200,
    body: () => ({ because: "The source is in danger." }),
    wrong: { body: { because: "\u0000" }, field: "because" },
  },
  { method: "DELETE", template: "/api/session", path: () => "/api/session", status: 204 },
]

const named = ROWS.map((row) => ({ ...row, name: `${row.method} ${row.template}` }))
const send = (row: Row, at: Here, change: Ask = {}) =>
  at.door.ask(row.method, row.path(at), {
    ...(row.body === undefined ? {} : { body: row.body(at) }),
    ...change,
  })
const ofKind = (kind: string): object => ({ json: { type: `/api/problems/${kind}` } })

test("every route for those signed in has its row", () => {
  const routes = allRoutes()
    .filter(({ access }) => access === "signed-in")
    .map(({ method, path }) => `${method.toUpperCase()} ${path}`)
  expect([...named.map(({ name }) => name)].sort()).toEqual([...routes].sort())
})

describe("asked rightly", () => {
  let at: Here
  beforeAll(async () => {
    at = await here()
  })
  test.each(named)("$name gives $status", async (row) =>
    expect((await send(row, at)).status).toBe(row.status),
  )
})

describe("asked without a session", () => {
  let at: Here
  beforeAll(async () => {
    at = await here()
    at.door.forget()
  })
  test.each(named)("$name gives 401", async (row) =>
    expect(await send(row, at)).toMatchObject({ status: 401, ...ofKind("signed-out") }),
  )
})

describe("asked from elsewhere, or in the wrong shape", () => {
  let at: Here
  beforeAll(async () => {
    at = await here()
  })
  const unsafe = named.filter(({ method }) => method !== "GET")
  const withBody = named.filter(({ body }) => body !== undefined)

  test.each(unsafe)("$name from another site gives 403", async (row) =>
    expect(await send(row, at, { headers: { origin: "https://evil.example" } })).toMatchObject({
      status: 403,
      ...ofKind("foreign-origin"),
    }),
  )
  test.each(unsafe)("$name without the token gives 403", async (row) =>
    expect(await send(row, at, { headers: { "x-parley-csrf": undefined } })).toMatchObject({
      status: 403,
      ...ofKind("csrf"),
    }),
  )
  test.each(named)("$name by another host's name gives 421", async (row) =>
    expect(await send(row, at, { headers: { host: "rebound.example" } })).toMatchObject({
      status: 421,
      ...ofKind("wrong-host"),
    }),
  )
  test.each(withBody)("$name with text gives 415", async (row) =>
    expect(await send(row, at, { raw: { type: "text/plain", bytes: "{}" } })).toMatchObject({
      status: 415,
      ...ofKind("wrong-type"),
    }),
  )
  test.each(withBody)("$name with no type gives 415", async (row) =>
    expect(await send(row, at, { headers: { "content-type": undefined } })).toMatchObject({
      status: 415,
      ...ofKind("wrong-type"),
    }),
  )
  test.each(withBody)("$name with half a JSON gives 400", async (row) =>
    expect(
      await send(row, at, { raw: { type: "application/json", bytes: '{"a":' } }),
    ).toMatchObject({ status: 400, ...ofKind("malformed") }),
  )
  test.each(withBody)("$name nested ten thousand deep gives 400", async (row) =>
    expect(
      await send(row, at, {
        raw: { type: "application/json", bytes: `{"a":${"[".repeat(10_000)}` },
      }),
    ).toMatchObject({ status: 400, ...ofKind("malformed") }),
  )
  test.each(withBody)("$name with an unknown field gives 422", async (row) =>
    expect(
      await send(row, at, { body: { ...(row.body?.(at) as object), admin: true } }),
    ).toMatchObject({ status: 422, json: { type: "/api/problems/invalid" } }),
  )
  test.each(withBody)("$name with a key named __proto__ gives 422", async (row) =>
    expect(
      await send(row, at, {
        raw: {
          type: "application/json",
          bytes: `{"__proto__":{"x":1},${JSON.stringify(row.body?.(at)).slice(1)}`,
        },
      }),
    ).toMatchObject({ status: 422 }),
  )
  test.each(withBody)("$name with a list gives 422", async (row) =>
    expect(await send(row, at, { body: [] })).toMatchObject({
      status: 422,
      json: { detail: expect.stringContaining("an object") as unknown },
    }),
  )
  test.each(withBody)("$name over its limit gives 413", async (row) =>
    expect(
      await send(row, at, { raw: { type: "application/json", bytes: " ".repeat(17_000_001) } }),
    ).toMatchObject({ status: 413, ...ofKind("body-too-large") }),
  )
  test.each(named.filter(({ wrong }) => wrong !== undefined))(
    "$name with a field that is wrong names it",
    async (row) =>
      expect(await send(row, at, { body: row.wrong?.body })).toMatchObject({
        status: 422,
        json: { field: row.wrong?.field },
      }),
  )
  test.each(named)("PUT at the address of $name gives 405", async (row) => {
    const answer = await at.door.ask("PUT", row.path(at))
    expect(answer).toMatchObject({ status: 405, ...ofKind("wrong-method") })
    expect(answer.headers.get("allow")).toContain(row.method)
  })
})

describe("what is hidden looks like what is not there", () => {
  let at: Here
  beforeAll(async () => {
    at = await here()
  })
  const inside = named.filter(({ template }) => template.includes("{"))
  const replacedIn = (row: Row, text: string): string =>
    row
      .path(at)
      .replace(/(process|item)_[0-9a-z]{26}/g, (id) => `${id.split("_")[0] ?? ""}_${text}`)

  test.each(inside)("$name", async (row) => {
    const seen = async (path: string) =>
      (({ status, json }) => ({ status, json }))(
        await at.door.ask(row.method, path, row.body === undefined ? {} : { body: row.body(at) }),
      )
    const missing = await seen(replacedIn(row, ZEROS))
    expect(missing.status).toBe(404)
    // An id that is none. A path has room for it, the record has not.
    expect(await seen(replacedIn(row, "none"))).toMatchObject({ status: 404 })
    // Another team's: a person who is no member asks for what is there.
    const { ports } = at.door
    const hidden = testDoor({
      ...ports,
      record: { ...ports.record, viewer: async (person) => ({ person, compartments: [] }) },
    })
    await hidden.signIn("Stranger")
    const answer = await hidden.ask(
      row.method,
      row.path(at),
      row.body === undefined ? {} : { body: row.body(at) },
    )
    expect(answer.status).toBe(404)
    expect(JSON.stringify(answer.json)).toBe(JSON.stringify(missing.json))
  })
})

test("the calendar comes as one, for a calendar to read", async () => {
  const { door, process } = await here()
  const { headers, json } = await door.ask("GET", `/api/processes/${process}/calendar.ics`)
  expect(headers.get("content-type")).toBe("text/calendar; charset=utf-8")
  expect(json).toMatch(/^BEGIN:VCALENDAR\r\n(.*\r\n)+END:VCALENDAR\r\n$/)
})

test.each([
  {
    path: "deadline?words=soon&written=2021-02-29",
    sentence: /^written: found "2021-02-29"; write a day that exists/,
  },
  {
    path: "processes/{process}/timeline?from=2021-05-01&to=2021-04-01",
    sentence: /^from: found 2021-05-01, which is after 2021-04-01; write the earlier day as from/,
  },
  {
    path: "processes/{process}/timeline?to=2021-02-29",
    sentence: /^to: found "2021-02-29"; write a day that exists/,
  },
  {
    path: "processes/{process}/timeline?kind=rumour",
    sentence: /^kind: found "rumour"; write some of document, statement/,
  },
  {
    path: "processes/{process}/timeline?limit=0",
    sentence: /^limit: found "0"; write a whole number from 1 to 10000/,
  },
  {
    path: "deadline?words=soon&zone=Mars",
    sentence: /^zone: found "Mars"; write the name of a zone/,
  },
])("GET /api/$path is refused in one sentence", async ({ path, sentence }) => {
  const { door, process } = await here()
  expect(await door.ask("GET", `/api/${path.replace("{process}", process)}`)).toMatchObject({
    status: 422,
    json: { detail: expect.stringMatching(sentence) as unknown },
  })
})

test("a stale review gets both texts", async () => {
  const { door, process, statement } = await here()
  const path = `/api/processes/${process}/items/${statement.item}/review`
  await door.ask("POST", path, {
    body: { action: "reject", expected: statement.head, because: "Not said." },
  })
  const second = await door.ask("POST", path, {
    body: { action: "correct", expected: statement.head, body: statement.body },
  })
  expect(second).toMatchObject({
    status: 409,
    json: {
      theirs: { standing: "rejected" },
      yours: { action: "correct", body: { kind: "statement" } },
    },
  })
})

test("a corrected place needs only its document, start and end", async () => {
  const { door, process, statement } = await here()
  const { body } = statement
  if (body.kind !== "statement") throw new Error("not a statement")
  const content = body.content.map(({ document, start, end }) => ({
    document,
    start,
    end: end - 3,
  }))
  const answer = await door.ask(
    "POST",
    `/api/processes/${process}/items/${statement.item}/review`,
    { body: { action: "correct", expected: statement.head, body: { ...body, content } } },
  )
  expect(answer).toMatchObject({
    status: 200,
    json: { body: { content: [{ exact: "the road opens by 2021-05" }] } },
  })
  const history = (
    await door.ask("GET", `/api/processes/${process}/items/${statement.item}/history`)
  ).json as HistoryView
  expect(history.entries.map(({ maker, authorName }) => [maker, authorName])).toEqual([
    ["colons/1", "Amina"],
    ["person", "Amina"],
  ])
})

test("a file is added by a form, as a browser sends it", async () => {
  const { door, process } = await here()
  const form = new FormData()
  form.set("file", new File(["Noor Amiri: yes"], "answer.txt", { type: "text/plain" }))
  for (const name of ["text", "title", "publisher", "date", "nature", "language"])
    form.set(name, "")
  const sent = new Response(form)
  const raw = {
    type: sent.headers.get("content-type") ?? "",
    bytes: new Uint8Array(await sent.arrayBuffer()),
  }
  expect(await door.ask("POST", `/api/processes/${process}/documents`, { raw })).toMatchObject({
    status: 201,
    json: { reading: { kind: "read", drafts: 2 } },
  })
})

test("the actor's page tells what it said and on what it declined", async () => {
  const { door, process, actor } = await here()
  const view = (await door.ask("GET", `/api/processes/${process}/actors/${actor}`))
    .json as ActorView
  expect(view).toMatchObject({
    statementCount: 1,
    statements: [{ words: "the road opens by 2021-05-01" }],
    stances: [{ on: { words: "nothing to add" } }],
  })
})

describe("documents that are not as they should be", () => {
  let at: Here
  beforeAll(async () => {
    at = await here()
  })
  const part = (name: string, value: string, file?: string): string =>
    `--line\r\nContent-Disposition: form-data; ` +
    `name="${name}"${file === undefined ? "" : `; filename="${file}"`}\r\n\r\n${value}\r\n`
  const form = (text: string): Ask => ({
    raw: { type: "multipart/form-data; boundary=line", bytes: `${text}--line--\r\n` },
  })

  test.each([
    {
      why: "no text at all",
      ask: { body: { text: "" } },
      status: 422,
      detail: /There is nothing in it; give a document that has some text\./,
    },
    { why: "NUL in the text", ask: { body: { text: "a\u0000b" } }, status: 422, detail: /./ },
    {
      why: "half a character in the text",
      ask: { raw: { type: "application/json", bytes: '{"text":"a\\ud800b"}' } },
      status: 422,
      detail: /^text: found half a character/,
    },
    {
      why: "a title over two lines",
      ask: { body: { text: "x", title: "a\nb" } },
      status: 422,
      detail: /^title: found the control character U\+000A; leave that character out\.$/,
    },
    {
      why: "a title that turns round",
      ask: { body: { text: "x", title: "a\u202eb" } },
      status: 422,
      detail: /^title: found U\+202E, which turns the direction of text/,
    },
    {
      why: "a title of a thousand letters",
      ask: { body: { text: "x", title: "t".repeat(1000) } },
      status: 422,
      detail: /^title: found 1000 characters; write at most 300\.$/,
    },
    {
      why: "a nature of its own",
      ask: { body: { text: "x", nature: "rumour" } },
      status: 422,
      detail: /^nature: found "rumour"; write one of report, letter/,
    },
    {
      why: "text that is a number",
      ask: { body: { text: 7 } },
      status: 422,
      detail: /^text: found 7; write a text\.$/,
    },
    {
      why: "neither file nor text",
      ask: form(part("title", "x")),
      status: 422,
      detail: /^file: found neither or both of file and text/,
    },
    {
      why: "both file and text",
      ask: form(part("text", "x") + part("file", "x", "a.txt")),
      status: 422,
      detail: /^file: found neither or both/,
    },
    {
      why: "a field twice",
      ask: form(part("text", "x") + part("text", "y")),
      status: 400,
      detail: /the same form field twice/,
    },
    {
      why: "text where the file should be",
      ask: form(part("file", "x")),
      status: 422,
      detail: /^file: found "x"; send a file\.$/,
    },
    {
      why: "a form that ends too soon",
      ask: { raw: { type: "multipart/form-data; boundary=line", bytes: part("text", "x") } },
      status: 400,
      detail: /cannot be taken apart/,
    },
    {
      why: "a form without its boundary",
      ask: { raw: { type: "multipart/form-data", bytes: part("text", "x") } },
      status: 400,
      detail: /cannot be taken apart/,
    },
    {
      why: "a binary file",
      ask: form(part("file", "\u0000\u0001\u0002\u0000", "a.bin")),
      status: 422,
      detail: /./,
    },
    {
      why: "a file of a kind that is not read",
      ask: form(part("file", "PK\u0003\u0004", "a.docx")),
      status: 415,
      detail: /./,
    },
  ] satisfies readonly { why: string; ask: Ask; status: number; detail: RegExp }[])(
    "$why gives $status and one sentence",
    async ({ ask, status, detail }) =>
      expect(
        await at.door.ask("POST", `/api/processes/${at.process}/documents`, ask),
      ).toMatchObject({ status, json: { detail: expect.stringMatching(detail) as unknown } }),
  )

  test("a title with markup is only characters", async () => {
    const title = "<img src=x onerror=alert(1)>"
    const { item } = (
      await at.door.ask("POST", `/api/processes/${at.process}/documents`, {
        body: { text: "x", title },
      })
    ).json as { item: string }
    const answer = await at.door.ask("GET", `/api/processes/${at.process}/documents/${item}`)
    expect((answer.json as ReaderView).document.title).toBe(title)
    expect(answer.headers.get("content-type")).toBe("application/json")
  })

  test("a long reading answers that it is waited for, and is handed over", async () => {
    let finish: () => void = () => undefined
    const until = new Promise<void>((done) => {
      finish = done
    })
    const door = testDoor({ reader: slowReader(until) }, { readingPatience: 0 })
    await door.signIn()
    const { id } = (await door.ask("POST", "/api/processes", { body: { title: "Slow" } }))
      .json as ProcessLine
    expect(
      await door.ask("POST", `/api/processes/${id}/documents`, { body: { text: REPORT } }),
    ).toMatchObject({ status: 201, json: { reading: { kind: "waiting" } } })
    finish()
    await Promise.all(door.works)
    expect(await door.ask("GET", `/api/processes/${id}`)).toMatchObject({
      json: { statements: 3, documents: [{ reading: { kind: "read" } }] },
    })
  })
})

describe("searching", () => {
  let at: Here
  beforeAll(async () => {
    at = await here()
  })
  const search = (query: string) =>
    at.door.ask("GET", `/api/processes/${at.process}/search?${query}`)

  test("finds a statement, with its piece and the way to its sentence", async () => {
    const { json } = await search("q=%22seen+no+plan%22&kind=statement")
    expect(json).toMatchObject({
      total: 1,
      groups: [
        {
          kind: "statement",
          hits: [
            {
              snippet: { text: "we have seen no plan", marks: [{ start: 8, end: 20 }] },
              sentence: { document: at.document },
            },
          ],
        },
      ],
    })
  })

  test.each([
    { why: "an open quotation mark", query: "q=%22road", field: "q" },
    { why: "an unknown field in the words", query: "q=colour:red", field: "q" },
    { why: "an unknown field beside them", query: "colour=red", field: "request" },
    { why: "a limit of nothing", query: "q=road&limit=0", field: "limit" },
    { why: "a limit in words", query: "q=road&limit=many", field: "limit" },
    { why: "NUL", query: "q=%00", field: "q" },
    { why: "ten thousand words", query: `q=${"road+".repeat(10_000)}`, field: "q" },
    { why: "common words only", query: "q=of+the", field: "q" },
  ])("$why is one sentence", async ({ query, field }) =>
    expect(await search(query)).toMatchObject({ status: 422, json: { field } }),
  )

  test("words whose terms forbid it are not quoted, and the sentence says why", async () => {
    const { json: added } = await at.door.ask("POST", `/api/processes/${at.process}/notes`, {
      body: { text: "Tarek Sahl: we will not come", terms: "confided" },
    })
    const { items } = (
      await at.door.ask(
        "GET",
        `/api/processes/${at.process}/documents/${(added as { document: string }).document}`,
      )
    ).json as ReaderView
    const said = items.find(({ body }) => body.kind === "statement")?.item ?? ""
    expect(
      await at.door.ask("GET", `/api/processes/${at.process}/items/${said}/quote`),
    ).toMatchObject({
      status: 422,
      json: {
        field: "terms",
        detail:
          "terms: found words that were told in confidence; leave them in Parley; nothing " +
          "confided is passed on.",
      },
    })
  })
})

describe("what breaks inside", () => {
  test("is told under a name, and the log tells the rest", async () => {
    const { door } = await here()
    const broken = testDoor({
      ...door.ports,
      record: {
        ...door.ports.record,
        as: async () => {
          throw new Error("secret of the database")
        },
      },
    })
    await broken.signIn()
    const answer = await broken.ask("GET", "/api/processes")
    expect(answer).toMatchObject({ status: 500, ...ofKind("internal") })
    expect(JSON.stringify(answer.json)).not.toMatch(/secret|database|stack|\.ts/)
    const { incident } = answer.json as { incident: string }
    expect(broken.log).toEqual([
      expect.stringContaining(
        `incident ${incident}: GET /api/processes: Error: secret of the database`,
      ),
    ])
  })

  test("takes too long and is given up", async () => {
    const { ports } = testDoor()
    const door = testDoor(
      { ...ports, record: { ...ports.record, as: () => new Promise(() => undefined) } },
      { requestPatience: 200 },
    )
    await door.signIn()
    expect(await door.ask("GET", "/api/processes")).toMatchObject({
      status: 503,
      ...ofKind("too-slow"),
    })
  })

  test("after it was given up is told to the log", async () => {
    const { ports } = testDoor()
    let fail = (): void => undefined
    const failing = new Promise<never>((_, reject) => {
      fail = () => {
        reject(new Error("late in the day"))
      }
    })
    const door = testDoor(
      { ...ports, record: { ...ports.record, as: () => failing } },
      { requestPatience: 20 },
    )
    await door.signIn()
    expect(await door.ask("GET", "/api/processes")).toMatchObject({
      status: 503,
      ...ofKind("too-slow"),
    })
    expect(door.log).toEqual([])
    fail()
    await failing.catch(() => undefined)
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
    expect(door.log).toEqual([
      expect.stringMatching(/^incident [0-9a-f]{12}: GET \/api\/processes: Error: late in the day/),
    ])
  })

  test.each([
    "/api",
    "/api/",
    "/api/nothing",
    "/api/processes/x/y/z",
    "/api//processes",
    "/api/..%2fx",
  ])("there is nothing at %s", async (path) => {
    expect(await testDoor().ask("GET", path)).toMatchObject({
      status: 404,
      ...ofKind("no-such-address"),
    })
  })
})
