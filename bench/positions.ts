/**
 * How fast positions, actors and the map are shown in a process of a hundred thousand statements
 * and 1,200 positions.
 */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { addDays, type Day, type ItemId } from "../src/base/index.ts"
import {
  actorMap,
  actorView,
  issueView,
  meetings,
  positionsView,
  type Ports,
} from "../src/app/index.ts"
import { chance, clock, digest, utf8 } from "../src/main/chance.ts"
import { RELATION_SORTS, type Body, type NewEntry } from "../src/record/index.ts"
import { openStore } from "../src/store/index.ts"
import { pgConfig, startServer } from "../src/store/server/index.ts"
import { servedFrom } from "../src/store/testing/databases.ts"
import { openDesk, type Desk } from "../src/record/testing/contract-parts.ts"
import { testWorld } from "../src/record/testing/world.ts"
import { fillLarge } from "./record/large-process.ts"

const ROUNDS = 30
/** Issues, actors that hold positions, and positions of each on each. */
const [ISSUES, PARTIES, EACH] = [20, 12, 5]
const TIES = 500

export async function run(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-positions-"))
  const server = await startServer({ folder, log: () => undefined, program: "npm run bench" })
  try {
    const store = await openStore({
      ...servedFrom(pgConfig(server.connection)),
      now: clock.now,
      secret: chance.secret,
      digest,
      utf8,
    })
    const desk = await openDesk(store.record, { ...testWorld(), mint: chance.mint })
    const { actors } = await fillLarge(desk)
    const issues = await write(desk, actors)
    await measure({ record: store.record, clock } as Ports, desk, { actors, issues }, print)
    await store.close()
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Issues, positions on them, relations and meetings, each resting on some statement. */
async function write(desk: Desk, actors: readonly ItemId[]): Promise<readonly ItemId[]> {
  const statements = await desk.record.as(desk.viewer, (record) =>
    record.current({ process: desk.process, kinds: ["statement"], newest: 2_000 }),
  )
  const some = <T>(all: readonly T[], number: number): T => all[(number * 37) % all.length] as T
  const rests = (number: number) => ({ anchors: [], items: [some(statements, number).item] })
  const issues = Array.from({ length: ISSUES }, (_, number) =>
    admitted({
      kind: "issue",
      title: `Issue ${number}`,
      summary: "",
      options: [
        { key: "a", name: "A" },
        { key: "b", name: "B" },
      ],
      rests: { anchors: [], items: [] },
    }),
  )
  const held = (number: number) => ({
    from: addDays("2021-01-01" as Day, number),
    until: undefined,
  })
  const positions = Array.from({ length: ISSUES * PARTIES * EACH }, (_, number) =>
    admitted({
      kind: "position",
      sort: Math.floor(number / ISSUES / PARTIES) === 0 ? "red-line" : "position",
      actor: some(actors, Math.floor(number / ISSUES) % PARTIES),
      holder: "office",
      issue: some(issues, number % ISSUES).item,
      text: `What is wanted, number ${number}`,
      options: [number % 2 === 0 ? "a" : "b"],
      held: held(Math.floor(number / ISSUES / PARTIES) * 7),
      rests: rests(number),
    }),
  )
  const relations = Array.from({ length: TIES }, (_, number) =>
    admitted({
      kind: "relation",
      sort: some(RELATION_SORTS.slice(1), number),
      from: some(actors, number),
      to: some(actors, number * 3 + 1),
      words: undefined,
      held: held(0),
      rests: rests(number),
    }),
  )
  const met = Array.from({ length: TIES }, (_, number) =>
    admitted({
      kind: "meeting",
      sort: "meeting",
      between: [some(actors, number), some(actors, number * 5 + 2)],
      place: undefined,
      when: { value: addDays("2021-01-01" as Day, number % 300), words: undefined },
      about: undefined,
      rests: rests(number),
    }),
  )
  for (const entries of [issues, positions, relations, met]) {
    const written = await desk.record.as(desk.viewer, (record) =>
      record.append(desk.process, entries),
    )
    if (!written.ok) throw new Error(`an append was refused: ${written.fault.kind}`)
  }
  return issues.map(({ item }) => item)
}

const admitted = (body: Body): NewEntry => ({
  id: chance.mint("entry"),
  item: chance.mint("item"),
  standing: "admitted",
  body,
  maker: "person",
  supersedes: undefined,
  because: undefined,
})

interface Filled {
  readonly actors: readonly ItemId[]
  readonly issues: readonly ItemId[]
}

async function measure(
  ports: Ports,
  { viewer, process }: Desk,
  { actors, issues }: Filled,
  print: (line: string) => void,
): Promise<void> {
  const some = <T>(all: readonly T[], round: number): T => all[(round * 37) % all.length] as T
  await told(print, "positions: 20 issues by 12 parties, 1,200 positions", () =>
    positionsView(ports, viewer, { process }),
  )
  await told(print, "one issue", (round) =>
    issueView(ports, viewer, { process, item: some(issues, round) }),
  )
  await told(print, "page of a party", (round) =>
    actorView(ports, viewer, { process, actor: some(actors, round % PARTIES) }),
  )
  await told(print, "page of some actor", (round) =>
    actorView(ports, viewer, { process, actor: some(actors, round + PARTIES) }),
  )
  await told(print, "map of actors", () => actorMap(ports, viewer, { process }))
  await told(print, "500 meetings", () => meetings(ports, viewer, { process }))
}

async function told(
  print: (line: string) => void,
  what: string,
  work: (round: number) => Promise<unknown>,
): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const begin = performance.now()
    const answer = (await work(round)) as { readonly ok?: boolean }
    if (answer.ok === false) throw new Error(`${what}: ${JSON.stringify(answer)}`)
    times.push(performance.now() - begin)
  }
  times.sort((a, b) => a - b)
  const at = (share: number): string =>
    `${(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1)} ms`
  print(`${what}: best ${at(0)}, median ${at(0.5)}, p95 ${at(0.95)}`)
}
