import { expect, test } from "vitest"
import type { z } from "@hono/zod-openapi"
import { actorView, joinRequest } from "../contract/actors.ts"
import * as claims from "../contract/claims.ts"
import { noteRequest } from "../contract/notes.ts"
import * as requests from "../contract/requests.ts"
import { versionRequest } from "../contract/texts.ts"
import * as views from "../contract/views.ts"
import { span } from "../contract/words.ts"
import { faultsOf } from "./openapi.ts"
import { PROBLEMS } from "./problem.ts"
import { allRoutes } from "./routes/index.ts"
import { testDoor } from "./testing/door.ts"

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> }
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: object }>
  >
}
interface OpenApi {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly example?: unknown }>>
    readonly securitySchemes: object
  }
}

const contract = async (): Promise<OpenApi> =>
  (await testDoor().ask("GET", "/api/openapi.json")).json as OpenApi

test("the contract is OpenAPI 3.1 and names every route, once", async () => {
  const { openapi, paths } = await contract()
  expect(openapi).toBe("3.1.0")
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  expect(described.sort()).toEqual(
    allRoutes()
      .map(({ method, path }) => `${method} ${path}`)
      .sort(),
  )
  const names = Object.values(paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  )
  expect(new Set(names).size).toBe(names.length)
})

test("every reference leads somewhere", async () => {
  const whole = await contract()
  const references = [
    ...JSON.stringify(whole).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g),
  ].map(([, name = ""]) => name)
  expect(references.length).toBeGreaterThan(20)
  for (const name of references) expect(Object.keys(whole.components.schemas)).toContain(name)
})

test("parameters are described, bodies have a schema, and answers a description", async () => {
  for (const [path, methods] of Object.entries((await contract()).paths)) {
    const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    for (const { parameters = [], requestBody, responses } of Object.values(methods)) {
      expect(parameters.filter((each) => each.in === "path").map(({ name }) => name)).toEqual(
        wanted,
      )
      for (const { schema } of Object.values(requestBody?.content ?? {}))
        expect(Object.keys(schema)).not.toEqual([])
      for (const { description } of Object.values(responses)) expect(description).not.toBe("")
    }
  }
})

/** The schema behind each component that carries an example. */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  ClaimRequest: claims.claimRequest,
  ClaimsView: claims.claimsView,
  ClaimView: claims.claimView,
  DependentsView: claims.dependentsView,
  ActorView: actorView,
  Addition: requests.sentAddition,
  AddedDocument: views.addedDocument,
  DestroyRequest: requests.destroyRequest,
  DocumentLine: views.documentLine,
  DocumentRequest: requests.documentRequest,
  HistoryView: views.historyView,
  JoinWord: joinRequest,
  ItemView: views.itemView,
  Problem: views.problem,
  ProcessLine: views.processLine,
  ProcessRequest: requests.processRequest,
  ProcessView: views.processView,
  ReaderView: views.readerView,
  Review: requests.sentReview,
  Reviews: requests.sentReviews,
  SessionView: views.sessionView,
  SignInRequest: requests.signInRequest,
  Span: span,
  StatementLine: views.statementLine,
  StatementMark: requests.markRequest,
  VersionRequest: versionRequest,
  NoteRequest: noteRequest,
}

test("every example is what its schema says, and all that travels whole has one", async () => {
  const examples = Object.entries((await contract()).components.schemas).filter(
    ([, { example }]) => example !== undefined,
  )
  expect(examples.map(([name]) => name).sort()).toEqual(Object.keys(SCHEMAS).sort())
  for (const [name, { example }] of examples)
    expect(SCHEMAS[name]?.parse(example), name).toMatchObject(example as object)
})

test("every kind of problem can be looked up, and belongs to some route or to any", async () => {
  const door = testDoor()
  for (const [kind, { status, title }] of Object.entries(PROBLEMS)) {
    expect((await door.ask("GET", `/api/problems/${kind}`)).json).toEqual({ kind, status, title })
  }
  const told = new Set(allRoutes().flatMap((route) => [...faultsOf(route)]))
  expect(Object.keys(PROBLEMS).filter((kind) => !told.has(kind as never))).toEqual([
    "no-such-address",
    "wrong-method",
  ])
})
