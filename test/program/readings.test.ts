/** Readings that outlast the program: counted, given up, told, and in nobody's way. */

import { once } from "node:events"
import { expect, test } from "vitest"
import type { Finding } from "../../src/cli/index.ts"
import type { AddedDocument, ProcessView, ReadingState } from "../../src/contract/index.ts"
import { pgConfig, whoRuns } from "../../src/store/server/index.ts"
import { onServer } from "../../src/store/testing/databases.ts"
import { newDesk, signIn, type Client } from "./client.ts"
import { parley, type Started } from "./workbench.ts"
import { tidyAfterEach } from "./tidy.ts"

const { filled, start } = tidyAfterEach()

/** Far more than is read before somebody kills the program. */
const LONG = (
  "The envoy, Noor Amiri, said on Monday that the road to the north would be open within " +
  "three weeks.\n"
).repeat(25_000)
const SHORT = "The mayor said the bridge was open."

test(
  "a reading in whose midst the program is killed twice has failed; what is short is read " +
    "beside it, and after it",
  async () => {
    const folder = await filled()
    const first = await start({ folder })
    const client = await signIn(first.link)
    const { process } = await newDesk(client)
    const long = await add(client, process, LONG)
    await triesAre(folder, 1)
    await kill(first)
    const second = await start({ folder })
    await triesAre(folder, 2)
    const again = await signIn(second.link)
    const short = await add(again, process, SHORT)
    expect(await stateOf(again, process, short, "read")).toMatchObject({ kind: "read" })
    expect((await again.get<ReadingState>(reading(process, long))).body).toEqual({
      kind: "waiting",
    })
    await kill(second)
    const third = await start({ folder })
    const last = await signIn(third.link)
    expect(await stateOf(last, process, long, "failed")).toMatchObject({
      because: expect.stringMatching(/^Parley ended in the middle of reading it, twice/) as string,
    })
    expect((await last.get<ProcessView>(`/processes/${process}`)).body).toMatchObject({
      process: { failed: 1 },
      failed: [{ item: long }],
    })
    const doctor = await parley(["doctor", "--data", folder, "--json"])
    const { findings } = JSON.parse(doctor.out) as { readonly findings: readonly Finding[] }
    expect(findings.find(({ name }) => name === "readings")).toMatchObject({
      state: "wrong",
      found: "1 document could not be read",
    })
    expect(doctor.code).toBe(1)
    expect((await last.post<ReadingState>(reading(process, long), {})).body).toEqual({
      kind: "waiting",
    })
    await triesAre(folder, 1)
  },
)

const reading = (process: string, document: string): string =>
  `/processes/${process}/documents/${document}/reading`

async function add(client: Client, process: string, text: string): Promise<string> {
  const { status, body } = await client.post<AddedDocument>(`/processes/${process}/documents`, {
    text,
    title: text.slice(0, 40),
  })
  expect(status).toBe(201)
  return body.item
}

async function stateOf(
  client: Client,
  process: string,
  document: string,
  wanted: ReadingState["kind"],
): Promise<ReadingState> {
  for (;;) {
    const { body } = await client.get<ReadingState>(reading(process, document))
    if (body.kind === wanted) return body
  }
}

/** Waits until a document has been tried so often. */
async function triesAre(folder: string, wanted: number): Promise<void> {
  for (;;) {
    const connection = whoRuns(folder)?.connection
    const [row] =
      connection === undefined
        ? []
        : await onServer(
            pgConfig(connection),
            "select max(tries)::int as tries from parley.reading_try",
          )
    if (row?.["tries"] === wanted) return
  }
}

async function kill({ process }: Started): Promise<void> {
  const ended = once(process, "exit")
  process.kill("SIGKILL")
  await ended
}
