/** Promises, the timeline, and the past: written by hand, read by day, walked by keyboard. */

import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import type { ItemView, ReaderView, SessionView } from "../../../src/contract/index.ts"
import { told } from "../hand.ts"
import { expectGoodPage } from "../watch.ts"
import type { World } from "../world.ts"

const AGREEMENT = `Agreement on the northern road

1. Daud Karimi said that all barriers would be taken away within fourteen months of signature.

2. Noor Amiri said that the clinic would stay open.
`

const DUTIES = `Agreement on prisoners

1. The Government of Tarsk shall release 200 prisoners by 1 May 2022.

2. The Parties shall not attack the road.
`

/** Where screenshots go while the pages are worked on; nowhere in a plain run. */
const SHOTS = process.env["PARLEY_SHOTS"]

async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })
}

interface Begun {
  readonly process: string
  readonly items: ReaderView["items"]
  readonly address: string
}

export function promises(world: () => World): void {
  const ask = async <T>(path: string, data?: unknown): Promise<T> => {
    const {
      context,
      program: { address },
    } = world()
    const session = (await (
      await context.request.get(`${address}/api/session`)
    ).json()) as SessionView
    const url = `${address}${path}`
    const answer = await (data === undefined
      ? context.request.get(url)
      : context.request.post(url, {
          data,
          headers: { "x-parley-csrf": session.csrf, origin: address },
        }))
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const put = async (process: string, body: object): Promise<string> =>
    (await ask<ItemView>(`/api/processes/${process}/items`, { body })).item
  const begin = async (title: string): Promise<Begun> => {
    const process = await world().addProcess(title)
    const report = await world().addReport(process, {
      text: AGREEMENT,
      title: "The road agreement, as signed",
      nature: "agreement",
      date: "2020-02-29",
    })
    const { items } = await ask<ReaderView>(
      report.replace(world().program.address, "").replace("/processes/", "/api/processes/"),
    )
    return { process, items, address: `${world().program.address}/processes/${process}` }
  }
  const open = async (page: Page, address: string, heading: string): Promise<void> => {
    await page.goto(address)
    await page.getByRole("heading", { name: heading, level: 1 }).waitFor()
  }

  test(
    "an agreement and a commitment from its clause are put on the record; the written day " +
      "stands beside the one worked out",
    async () => {
      const { page, watch } = await world().tab()
      const { address } = await begin("Promising")
      await open(page, `${address}/promises`, "Promises")
      await page.getByText("No commitment is on the record yet").waitFor()
      await expectGoodPage(page)

      await page.getByRole("button", { name: "Add an agreement" }).click()
      const agreement = page.getByRole("dialog", { name: "Add an agreement" })
      await agreement.getByRole("button", { name: "Put it on the record" }).click()
      await agreement.getByText("Name those who are party to it.").waitFor()
      await agreement.getByLabel("Title").fill("The road agreement")
      await agreement.getByLabel("Signed: Day").fill("2020-02-29")
      await agreement
        .getByLabel("Document")
        .selectOption({ label: "The road agreement, as signed, 2020-02-29" })
      await agreement.getByLabel("The document as a whole").check()
      await agreement
        .getByLabel("Party to it", { exact: true })
        .selectOption({ label: "Daud Karimi" })
      await agreement
        .getByLabel("Not party to it", { exact: true })
        .selectOption({ label: "Noor Amiri" })
      await expectGoodPage(page)
      await agreement.getByRole("button", { name: "Put it on the record" }).click()
      await told(page, "The agreement is on the record.")
      await page
        .locator(".agreements")
        .getByRole("heading", { name: "The road agreement" })
        .waitFor()

      await page.getByRole("button", { name: "Add a commitment in it" }).click()
      const commitment = page.getByRole("dialog", { name: "Add a commitment" })
      await commitment.getByText("Begin from a clause of a document").click()
      await commitment
        .getByLabel("Document with clauses")
        .selectOption({ label: "The road agreement, as signed, 2020-02-29" })
      await commitment.getByLabel("Clause", { exact: true }).selectOption({ index: 2 })
      expect(await commitment.getByLabel("What they shall do").inputValue()).toContain(
        "all barriers would be taken away",
      )
      await commitment.getByLabel("Who shall do it").selectOption({ label: "Daud Karimi" })
      await commitment.getByLabel("In its own words").fill("within fourteen months of signature")
      await commitment.getByLabel("The day as written").fill("2021-02-29")
      await commitment.getByText(/^written: found "2021-02-29"/).waitFor()
      await commitment.getByLabel("The day as written").fill("2021-05-01")
      await commitment.getByText("14 months from 29 February 2020 is 29 April 2021.").waitFor()
      await commitment.getByText("The written day and the day worked out differ").waitFor()
      await shot(page, "promises-form")
      await expectGoodPage(page)
      await commitment.getByRole("button", { name: "Put it on the record" }).click()
      await told(page, "The commitment is on the record.")
      const line = page.locator(".commitments > li")
      await line.getByText("worked out from the words 29 April 2021").waitFor()
      await line.getByText(/days overdue/).waitFor()
      await expectGoodPage(page)
      watch.quiet([422])
    },
  )

  test(
    "a clause's duty is a draft of a commitment, kept by keyboard with its voice, its day and " +
      "its words",
    async () => {
      const { page, watch } = await world().tab(360)
      const process = await world().addProcess("Duties")
      await world().addReport(process, {
        text: DUTIES,
        title: "The prisoners agreement",
        nature: "agreement",
        date: "2022-01-10",
      })
      await open(page, `${world().program.address}/processes/${process}/promises`, "Promises")
      const keep = page.getByRole("button", {
        name: "Keep as a commitment: release 200 prisoners by 1 May 2022",
      })
      await keep.focus()
      await expectGoodPage(page)
      await page.keyboard.press("Enter")
      const form = page.getByRole("dialog", { name: "Add a commitment" })
      expect(await form.getByLabel("What they shall do").inputValue()).toBe(
        "release 200 prisoners by 1 May 2022",
      )
      expect(await form.getByLabel("The day as written").inputValue()).toBe("2022-05-01")
      await form.getByRole("button", { name: "Put it on the record" }).press("Enter")
      await told(page, "The commitment is on the record.")
      await page.locator(".commitments").getByText("Government of Tarsk").first().waitFor()
      await page.getByText("not attack the road").waitFor()
      expect(await keep.count()).toBe(0)
      watch.quiet()
    },
  )

  test(
    "findings that differ dispute it, a moved deadline keeps both, the thread leads to its " +
      "sentences, and a calendar can be had",
    async () => {
      const { page, watch } = await world().tab()
      const { process, items, address } = await begin("Finding")
      const [statement, actor] = [
        items.find(({ body }) => body.kind === "statement")?.item,
        items.find(({ body }) => body.kind === "actor")?.item,
      ]
      const rests = { items: [statement] }
      const commitment = await put(process, {
        kind: "commitment",
        by: [actor],
        what: "Take the barriers away",
        due: { words: "within fourteen months", written: "2021-05-01", computed: "2021-04-29" },
        rests,
      })
      await put(process, {
        kind: "finding",
        commitment,
        status: "broken",
        by: [actor],
        when: { value: "2021-03-07" },
        rests,
      })
      await open(page, `${address}/promises`, "Promises")
      await page.getByRole("button", { name: "Record a finding" }).click()
      const finding = page.getByRole("dialog", { name: "Record a finding" })
      await finding.getByLabel("What was found").selectOption({ label: "carried out in full" })
      await finding
        .getByLabel("Document")
        .selectOption({ label: "The road agreement, as signed, 2020-02-29" })
      await finding.getByLabel("The document as a whole").check()
      await finding.getByRole("button", { name: "Put it on the record" }).click()
      await told(page, "The finding is on the record.")
      await page
        .locator(".promise-disputed")
        .getByText("disputed: broken and carried out in full")
        .waitFor()

      await page.getByRole("button", { name: "Move the deadline" }).click()
      const moved = page.getByRole("dialog", { name: "Move the deadline" })
      await moved.getByLabel("In its own words").fill("before September 11")
      await moved.getByLabel("The day as written").fill("2021-09-11")
      await moved.getByText("Due on").waitFor()
      await moved
        .getByLabel("Document")
        .selectOption({ label: "The road agreement, as signed, 2020-02-29" })
      await moved.getByLabel("The document as a whole").check()
      await moved.getByRole("button", { name: "Put it on the record" }).click()
      await told(page, "The finding is on the record.")
      await page.locator(".commitments").getByText("before it was moved").waitFor()
      const thread = page.locator(".threads > li").filter({ hasText: "Take the barriers away" })
      await thread.getByText("extended: 11 September 2021").waitFor()
      await shot(page, "promises")
      await expectGoodPage(page)
      const calendar = thread.getByRole("link", { name: "add to calendar" })
      const path = (await calendar.getAttribute("href")) ?? ""
      const file = await world().context.request.get(`${world().program.address}${path}`)
      expect(await file.text()).toMatch(/^BEGIN:VCALENDAR\r\n[^]*DTSTART;VALUE=DATE:20210911\r\n/)
      await thread.locator(".thread a").first().click()
      await page.locator(".document-text").waitFor()
      watch.quiet()
    },
  )

  test("the timeline is walked by keyboard, narrowed, and leads to a sentence", async () => {
    const { page, watch } = await world().tab()
    const { process, items, address } = await begin("In time")
    const statement = items.find(({ body }) => body.kind === "statement")?.item
    const actor = items.find(({ body }) => body.kind === "actor")?.item
    await put(process, {
      kind: "meeting",
      sort: "presence",
      between: [actor],
      place: "the bridge",
      when: { value: "2021-03-05" },
      rests: { items: [statement] },
    })
    await world().addReport(process, {
      text: "سخنگوی شورا گفت: «مذاکرات ادامه دارد.»\n",
      title: "اعلامیهٔ شورا",
      date: "2021-03-11",
      language: "fa",
    })
    await open(page, `${address}/timeline`, "Timeline")
    const rows = page.locator(".timeline-row")
    await rows.first().waitFor()
    await rows.filter({ hasText: "the bridge" }).waitFor()
    await expectGoodPage(page)
    await shot(page, "timeline")
    await rows.first().locator(".row-line").focus()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    expect(await page.evaluate("document.activeElement.dataset.row")).toBe("2")
    await page.keyboard.press("End")
    await expect
      .poll(() => page.evaluate("document.activeElement.textContent"))
      .toContain("14 months")
    await rows.filter({ hasText: "اعلامیهٔ شورا" }).waitFor()
    await page.getByRole("slider", { name: "Where in time" }).press("Home")
    await page.getByRole("slider", { name: "Where in time" }).press("ArrowRight")

    await page.getByLabel("meeting").check()
    await page.getByText("1 line, narrowed").waitFor()
    expect(page.url()).toContain("kind=meeting")
    await page.getByRole("button", { name: "Show everything" }).click()
    await page.getByLabel("was recorded").check()
    await expect.poll(() => page.url()).toContain("order=recorded")
    await page.getByLabel("Words", { exact: true }).fill("clinic")
    await page.getByText(/^\d lines?, narrowed$/).waitFor()
    await rows.filter({ hasText: "the clinic would stay open" }).first().locator("a").press("Enter")
    await page.locator(".document-text .is-selected").first().waitFor()
    watch.quiet()
  })

  test(
    "the past: a day before the process says so, links keep the day, nothing can be written, " +
      "and one goes back to now",
    async () => {
      const { page, watch } = await world().tab()
      const { address } = await begin("Remembered")
      await open(page, address, "Remembered")
      await page.getByText("As known now").click()
      await page.getByLabel("Show what was known at the end of").fill("2021-03-08")
      await page.getByRole("button", { name: "Show that day" }).press("Enter")
      await told(page, "This is the process as it was known at the end of 8 March 2021.")
      expect(page.url()).toContain("?as-of=2021-03-08")
      await page
        .getByText(
          "Nothing of this process was on the record at the end of 2021-03-08; choose a later day.",
        )
        .waitFor()
      await page
        .getByRole("note", { name: "The past" })
        .getByText("As it was known at the end of 8 March 2021")
        .waitFor()
      expect(await page.title()).toContain("as known on 8 March 2021")
      await expectGoodPage(page)
      await shot(page, "past")
      await page.getByRole("link", { name: "Timeline" }).click()
      await expect.poll(() => page.url()).toMatch(/\/timeline\?as-of=2021-03-08$/)
      expect(await page.getByRole("link", { name: "Promises" }).getAttribute("href")).toMatch(
        /\/promises\?as-of=2021-03-08$/,
      )
      await page.getByRole("button", { name: "Day after" }).click()
      await expect.poll(() => page.url()).toContain("as-of=2021-03-09")
      await page.getByRole("link", { name: "Promises" }).click()
      await page.getByText("at the end of 2021-03-09; choose a later day").waitFor()
      expect(await page.getByRole("button", { name: "Add a commitment" }).count()).toBe(0)
      await page.getByRole("button", { name: "Back to now" }).click()
      await page.getByRole("button", { name: "Add a commitment" }).waitFor()
      expect(page.url()).not.toContain("as-of")
      await page.goto(`${address}?as-of=2021-02-29`)
      await page.getByText("There is no day “2021-02-29”").waitFor()
      await page.getByRole("link", { name: "Add a report" }).waitFor()
      await page.goto(`${address}?as-of=2199-01-01`)
      await expect.poll(() => page.url()).not.toContain("as-of")
      watch.quiet([404])
    },
  )

  test("at 360 pixels and in the dark the pages are as good", async () => {
    const { page, watch } = await world().tab(360)
    await page.emulateMedia({ colorScheme: "dark" })
    const { process, items, address } = await begin("Narrow promises")
    const rests = { items: [items.find(({ body }) => body.kind === "statement")?.item] }
    await put(process, {
      kind: "commitment",
      by: [items.find(({ body }) => body.kind === "actor")?.item],
      what: "Take the barriers away, all of them, and mend the surface of the road",
      due: { words: "within fourteen months", written: "2021-05-01", computed: "2021-04-29" },
      rests,
    })
    await open(page, `${address}/promises`, "Promises")
    await expectGoodPage(page)
    await shot(page, "promises-narrow")
    await open(page, `${address}/timeline`, "Timeline")
    await page.locator(".timeline-row").first().waitFor()
    await expectGoodPage(page)
    await shot(page, "timeline-narrow")
    await page.getByText("As known now").click()
    await expectGoodPage(page)
    await shot(page, "past-narrow")
    watch.quiet()
  })
}
