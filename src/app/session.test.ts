import { expect, test } from "vitest"
import { parseId } from "../base/index.ts"
import { csrfToken, findSession, linkPath, mintLink, signIn, signOut } from "./session.ts"
import { memoryPorts, signedIn } from "./testing/world.ts"

test("a link signs its person in, once", async () => {
  const ports = memoryPorts()
  const { secret } = await mintLink(ports, "Amina")
  const first = await signIn(ports, secret)
  expect(first).toMatchObject({
    ok: true,
    value: { view: { person: { name: "Amina" }, today: "2021-03-08" } },
  })
  expect(await signIn(ports, secret)).toEqual({ ok: false, fault: { kind: "link-over" } })
})

test("a link that was never made signs nobody in", async () => {
  expect(await signIn(memoryPorts(), "nothing")).toEqual({
    ok: false,
    fault: { kind: "link-over" },
  })
})

test("the same name is the same person", async () => {
  const ports = memoryPorts()
  const [first, second] = [await signedIn(ports, "Amina"), await signedIn(ports, "Amina")]
  expect(second.viewer.person).toBe(first.viewer.person)
  expect(parseId("person", first.viewer.person)).toBeDefined()
  expect((await signedIn(ports, "Tarek")).viewer.person).not.toBe(first.viewer.person)
})

test("a session is found until it is ended", async () => {
  const ports = memoryPorts()
  const { secret } = await signedIn(ports)
  expect(await findSession(ports, secret)).toMatchObject({ ok: true })
  await signOut(ports, secret)
  expect(await findSession(ports, secret)).toEqual({ ok: false, fault: { kind: "signed-out" } })
})

test("what is kept is neither the secret nor the token", async () => {
  const kept: string[] = []
  const ports = memoryPorts()
  const sessions = {
    ...ports.sessions,
    keepLink: async (hash: string) => {
      kept.push(hash)
    },
    useLink: async () => ports.sessions.person("Amina", ports.chance.mint),
    begin: async (hash: string, ...rest: readonly [never, never]) => {
      kept.push(hash)
      await ports.sessions.begin(hash, ...rest)
    },
  }
  const watched = { ...ports, sessions }
  const link = await mintLink(watched, "Amina")
  const session = await signIn(watched, link.secret)
  if (!session.ok) throw new Error("not signed in")
  expect(kept).toHaveLength(2)
  for (const secret of [link.secret, session.value.secret, csrfToken(ports, session.value.secret)])
    expect(kept).not.toContain(secret)
})

test("the link's secret stands behind the hash sign, where no server sees it", () =>
  expect(linkPath("abc")).toBe("/sign-in#abc"))
