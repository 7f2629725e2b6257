import { expect, test } from "vitest"
import type { Instant } from "../base/index.ts"
import { beginProcess } from "./process.ts"
import { memoryPorts, signedIn } from "./testing/world.ts"
import { tidyUp } from "./tidy.ts"

const at = (now: string) => ({ ...memoryPorts().clock, now: () => now as Instant })

test("tidyUp: a request is known for seven days and then forgotten", async () => {
  const ports = memoryPorts()
  const { viewer } = await signedIn(ports)
  const once = { key: "k", request: "begin" }
  await beginProcess({ ...ports, record: ports.record.onceOnly(once) }, viewer, {
    title: "Talks",
    summary: "",
  })
  await tidyUp({ ...ports, clock: at("2021-03-15T11:59:00.000Z") })
  expect(await ports.requests.find(viewer.person, once)).toEqual({ kind: "unanswered" })
  await tidyUp({ ...ports, clock: at("2021-03-15T12:01:00.000Z") })
  expect(await ports.requests.find(viewer.person, once)).toEqual({ kind: "new" })
})

test("tidyUp: what a kill left to its beginner alone is everybody's", async () => {
  const ports = memoryPorts()
  const [{ viewer }, { viewer: other }] = [await signedIn(ports), await signedIn(ports, "Baraki")]
  await beginProcess(
    { ...ports, record: { ...ports.record, joinAll: async () => undefined } },
    viewer,
    { title: "Talks", summary: "" },
  )
  expect((await ports.record.viewer(other.person)).compartments).toHaveLength(0)
  await tidyUp(ports)
  expect((await ports.record.viewer(other.person)).compartments).toHaveLength(1)
})
