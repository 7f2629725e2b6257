import { describe, expect, test } from "vitest"
import { mintLink } from "../app/index.ts"
import { alarm } from "../app/testing/world.ts"
import { testDoor, type Door } from "./testing/door.ts"

describe("signing in", () => {
  test("a link signs in once, and the second time says so", async () => {
    const door = testDoor()
    const { secret } = await mintLink(door.ports, "Amina")
    const first = await door.ask("POST", "/api/session", { body: { token: secret } })
    const second = await door.ask("POST", "/api/session", { body: { token: secret } })
    expect(first).toMatchObject({
      status: 201,
      json: { person: { name: "Amina" }, today: "2021-03-08" },
    })
    expect(second).toMatchObject({ status: 403, json: { type: "/api/problems/link-over" } })
    expect(second.headers.get("set-cookie")).toBeNull()
  })

  test.each([
    {
      why: "on loopback",
      secure: false,
      cookie: /^parley_session=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Strict$/,
    },
    {
      why: "over TLS",
      secure: true,
      cookie: new RegExp(
        String.raw`^__Host-parley_session=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; ` +
          "SameSite=Strict; Secure$",
      ),
    },
  ])("the cookie $why", async ({ secure, cookie }) => {
    const door = testDoor({}, { secure })
    const { secret } = await mintLink(door.ports, "Amina")
    const answer = await door.ask("POST", "/api/session", {
      body: { token: secret },
      headers: secure ? { origin: "https://127.0.0.1:4321" } : {},
    })
    expect(answer.headers.get("set-cookie")).toMatch(cookie)
    expect(answer.headers.has("strict-transport-security")).toBe(secure)
  })

  test("the session tells the token that unsafe requests need; signing out ends it", async () => {
    const door = testDoor()
    await door.signIn()
    expect(await door.ask("GET", "/api/session")).toMatchObject({
      status: 200,
      json: { person: { name: "Amina" } },
    })
    const out = await door.ask("DELETE", "/api/session")
    expect(out.status).toBe(204)
    expect(out.headers.get("set-cookie")).toContain("Max-Age=0")
    expect(await door.ask("GET", "/api/session")).toMatchObject({ status: 401 })
  })

  const atOneMoment = {
    clock: {
      alarm,
      now: () => "2021-03-08T12:00:00.000Z" as never,
      endOf: () => {
        throw new Error("nobody asks")
      },
      today: () => "2021-03-08" as never,
    },
  }
  const wrong = async (door: Door, token: string) =>
    (await door.ask("POST", "/api/session", { body: { token } })).status

  test.each([
    {
      why: "the eleventh failure from one address",
      tokens: Array.from({ length: 11 }, (_, number) => `guess ${number}`),
      good: 10,
    },
    {
      why: "the sixth failure with one link",
      tokens: Array.from({ length: 6 }, () => "guess"),
      good: 5,
    },
  ])("$why in a minute is told to wait", async ({ tokens, good }) => {
    const door = testDoor(atOneMoment)
    const told = []
    for (const token of tokens.slice(0, -1)) told.push(await wrong(door, token))
    expect(told).toEqual(Array.from({ length: good }, () => 403))
    const refused = await door.ask("POST", "/api/session", { body: { token: tokens.at(-1) } })
    expect(refused).toMatchObject({
      status: 429,
      json: { detail: "There were too many attempts to sign in; wait 60 seconds." },
    })
    expect(refused.headers.get("retry-after")).toBe("60")
  })

  test(
    "after 1,000 failures from one address, half of them with one link, a good link from there " +
      "still signs in, and so does the next",
    async () => {
      const door = testDoor(atOneMoment)
      const links = [await mintLink(door.ports, "Amina"), await mintLink(door.ports, "Bilal")]
      for (let number = 0; number < 1000; number += 1)
        await wrong(door, number % 2 === 0 ? "guess" : `guess ${number}`)
      expect(await wrong(door, "guess")).toBe(429)
      for (const { secret } of links) expect(await wrong(door, secret)).toBe(201)
      expect(await wrong(door, links[0]?.secret ?? ""), "used up, it fails like any other").toBe(
        429,
      )
    },
  )

  test("failures to sign in touch no session, and successes are not counted", async () => {
    const door = testDoor(atOneMoment)
    for (let number = 0; number < 30; number += 1)
      expect(await wrong(door, (await mintLink(door.ports, "Amina")).secret)).toBe(201)
    await door.signIn()
    for (let number = 0; number < 100; number += 1) await wrong(door, `guess ${number}`)
    expect((await door.ask("GET", "/api/session")).status).toBe(200)
  })

  test("a cookie that is no secret of ours is like none", async () => {
    const door = testDoor()
    for (const cookie of [
      "parley_session=",
      "parley_session=x",
      "parley_session=%00".padEnd(60, "a"),
      "other=1; parley_session=" + "a".repeat(43),
      "=;=;;",
    ]) {
      expect((await door.ask("GET", "/api/session", { headers: { cookie } })).status).toBe(401)
    }
  })
})

describe("who may send anything here", () => {
  test.each([
    { why: "the page's own origin", headers: {}, status: 201 },
    {
      why: "no browser: neither header",
      headers: { origin: undefined, "sec-fetch-site": undefined },
      status: 201,
    },
    {
      why: "another site",
      headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
      status: 403,
    },
    {
      why: "another port of the same machine",
      headers: { origin: "http://127.0.0.1:9999", "sec-fetch-site": "same-site" },
      status: 403,
    },
    {
      why: "a page without an origin",
      headers: { origin: "null", "sec-fetch-site": undefined },
      status: 403,
    },
    {
      why: "a browser that hides the origin",
      headers: { origin: undefined, "sec-fetch-site": "cross-site" },
      status: 403,
    },
    {
      why: "a typed address",
      headers: { origin: undefined, "sec-fetch-site": "none" },
      status: 403,
    },
    { why: "no token", headers: { "x-parley-csrf": undefined }, status: 403 },
    { why: "another session's token", headers: { "x-parley-csrf": "0".repeat(64) }, status: 403 },
  ])("POST from $why gives $status", async ({ headers, status }) => {
    const door = testDoor()
    await door.signIn()
    expect(
      (await door.ask("POST", "/api/processes", { body: { title: "Northern road" }, headers }))
        .status,
    ).toBe(status)
  })

  test.each([
    { host: "127.0.0.1", allowed: true },
    { host: "127.0.0.1:4321", allowed: true },
    { host: "localhost:1", allowed: true },
    { host: "LOCALHOST", allowed: true },
    { host: "[::1]:4321", allowed: true },
    { host: "evil.example", allowed: false },
    { host: "127.0.0.1.evil.example", allowed: false },
    { host: "localhost.evil.example:4321", allowed: false },
    { host: "127.0.0.1@evil.example", allowed: false },
    { host: "[::1].evil.example", allowed: false },
    { host: "localhost:80:80", allowed: false },
    { host: "", allowed: false },
  ])("the host name $host is served: $allowed", async ({ host, allowed }) => {
    const door = testDoor({}, { allowedHosts: ["127.0.0.1", "localhost", "[::1]"] })
    expect((await door.ask("GET", "/api/health", { headers: { host } })).status).toBe(
      allowed ? 200 : 421,
    )
  })
})
