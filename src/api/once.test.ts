/** Requests under a key, asked of the whole door. */

import { describe, expect, test } from "vitest"
import { memoryPorts } from "../app/testing/world.ts"
import type { ItemView, ProcessLine } from "../contract/index.ts"
import { testDoor, type Answer, type Ask, type Door } from "./testing/door.ts"

const CLAIM = {
  body: {
    kind: "claim",
    claimKind: "fact",
    text: "The road opens.",
    rests: { items: [] as string[] },
  },
}

interface Here {
  readonly door: Door
  readonly path: string
  add(key: string | undefined, change?: Ask): Promise<Answer>
  claims(): Promise<number>
}

/** A door with a process in it, whose title claims may rest on. */
async function here(door: Door = testDoor()): Promise<Here> {
  await door.signIn()
  const process = (
    (await door.ask("POST", "/api/processes", { body: { title: "Northern road" } }))
      .json as ProcessLine
  ).id
  const document = await door.ask("POST", `/api/processes/${process}/documents`, {
    body: { text: "Noor: yes" },
  })
  const body = {
    body: { ...CLAIM.body, rests: { items: [(document.json as { item: string }).item] } },
  }
  const path = `/api/processes/${process}/items`
  return {
    door,
    path,
    add: (key, change = {}) =>
      door.ask("POST", path, {
        body,
        ...change,
        headers: key === undefined ? {} : { "idempotency-key": key },
      }),
    claims: async () => {
      const viewer = await door.ports.record.viewer(
        (
          (await door.ask("GET", "/api/session")).json as {
            person: { id: Parameters<typeof door.ports.record.viewer>[0] }
          }
        ).person.id,
      )
      return door.ports.record.as(
        viewer,
        async (record) => (await record.current({ kinds: ["claim"] })).length,
      )
    },
  }
}

const ofKind = (kind: string) => ({ json: { type: `/api/problems/${kind}` } })

describe("a request under a key", () => {
  test("sent again, gets the answer of the first time and is not carried out again", async () => {
    const { add, claims } = await here()
    const first = await add("one")
    expect(first.status).toBe(201)
    expect(await add("one")).toMatchObject({ status: 201, json: first.json })
    expect(await claims()).toBe(1)
    expect(((await add("two")).json as ItemView).item).not.toBe((first.json as ItemView).item)
    expect(await claims()).toBe(2)
  })

  test("without one, is carried out each time", async () => {
    const { add, claims } = await here()
    await add(undefined)
    await add(undefined)
    expect(await claims()).toBe(2)
  })

  test("sent twice at once, is carried out once; the other is told it is under way", async () => {
    const { add, claims } = await here()
    const answers = await Promise.all([add("one"), add("one"), add("one")])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    const told = answers.find(({ status }) => status === 409)
    expect(told).toMatchObject(ofKind("under-way"))
    expect(told?.headers.get("retry-after")).toBe("1")
    expect(await claims()).toBe(1)
  })

  test("cannot come under another's key: by body, by address, or while under way", async () => {
    const { add, door, path, claims } = await here()
    await add("one")
    expect(
      await add("one", { body: { body: { ...CLAIM.body, text: "The road closes." } } }),
    ).toMatchObject({ status: 422, ...ofKind("key-taken") })
    expect(
      await door.ask("POST", "/api/processes", {
        body: { title: "Another" },
        headers: { "idempotency-key": "one" },
      }),
    ).toMatchObject({ status: 422, ...ofKind("key-taken") })
    const [first, other] = await Promise.all([
      add("two"),
      door.ask("POST", path, {
        body: { body: { ...CLAIM.body, rests: { items: ["item_00000000000000000000000000"] } } },
        headers: { "idempotency-key": "two" },
      }),
    ])
    expect(first.status).toBe(201)
    expect(other).toMatchObject({ status: 422, ...ofKind("key-taken") })
    expect(await claims()).toBe(2)
  })

  test("another person's key is another key", async () => {
    const { add, door, claims } = await here()
    await add("one")
    await door.signIn("Baraki")
    expect((await add("one")).status).toBe(201)
    expect(await claims()).toBe(2)
  })

  test("that was refused is tried anew", async () => {
    const { add, door, path } = await here()
    const wrong = {
      body: { body: { ...CLAIM.body, text: "" } },
      headers: { "idempotency-key": "one" },
    }
    expect(await door.ask("POST", path, wrong)).toMatchObject({ status: 422, ...ofKind("invalid") })
    expect((await add("one")).status).toBe(201)
  })

  test("whose answer was lost says that it was carried out", async () => {
    const ports = memoryPorts()
    const { add, claims, door } = await here(
      testDoor({
        ...ports,
        requests: { ...ports.requests, keepAnswer: () => Promise.reject(new Error("cut off")) },
      }),
    )
    expect((await add("one")).status, "what is durable is told").toBe(201)
    expect(door.log).toEqual([expect.stringContaining("cut off")])
    expect(await add("one")).toMatchObject({ status: 409, ...ofKind("carried-out") })
    expect(await claims()).toBe(1)
  })

  test("that another server carried out at the same moment is told as that one's", async () => {
    const ports = memoryPorts()
    const [one, two] = [await here(testDoor(ports)), testDoor(ports)]
    await two.signIn()
    let found = 0
    // Both look before either has written.
    const late = testDoor({
      ...ports,
      requests: {
        ...ports.requests,
        find: async (person, once) => {
          found += 1
          return found === 1 ? { kind: "new" } : ports.requests.find(person, once)
        },
      },
    })
    await late.signIn()
    const body = {
      body: {
        ...CLAIM.body,
        rests: {
          items: [
            (
              (await one.door.ask("GET", `${one.path.replace("/items", "")}/documents`))
                .json as readonly { item: string }[]
            )[0]?.item ?? "",
          ],
        },
      },
    }
    const first = await two.ask("POST", one.path, { body, headers: { "idempotency-key": "one" } })
    expect(
      await late.ask("POST", one.path, { body, headers: { "idempotency-key": "one" } }),
    ).toMatchObject({ status: 201, json: first.json })
    expect(await one.claims()).toBe(1)
  })

  test("a file sent again is the same file, however its form was wrapped", async () => {
    const { door, path } = await here()
    const send = (text: string): Promise<Answer> => {
      const form = new FormData()
      form.set("file", new File([text], "report.txt"))
      return door.ask("POST", path.replace("/items", "/documents"), {
        form,
        headers: { "idempotency-key": "file" },
      })
    }
    const first = await send("Noor: no")
    expect(first.status).toBe(201)
    expect(await send("Noor: no")).toMatchObject({ status: 201, json: first.json })
    expect(await send("Noor: yes")).toMatchObject({ status: 422, ...ofKind("key-taken") })
  })

  test.each([
    { why: "nothing", key: " " },
    { why: "more than 200 characters", key: "x".repeat(201) },
    { why: "a character that is not printable", key: "a\tb" },
    { why: "one outside ASCII", key: "schl\u00fcssel" },
  ])("a key of $why is refused by name", async ({ key }) => {
    const { add, claims } = await here()
    expect(await add(key)).toMatchObject({
      status: 422,
      json: { type: "/api/problems/invalid", field: "Idempotency-Key" },
    })
    expect(await claims()).toBe(0)
  })
})
