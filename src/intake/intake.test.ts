import { execFileSync, spawn } from "node:child_process"
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import type { Intake, TextType } from "../sources/index.ts"
import { createIntake } from "./intake.ts"

const UNRULY = new URL("./testing/unruly-worker.ts", import.meta.url)
const intake = createIntake()
const unruly = (limits: Parameters<typeof createIntake>[0] = {}) => createIntake(limits, UNRULY)

const extract = (to: Intake, file: string | Uint8Array, name?: string, type?: TextType) =>
  to.extract(typeof file === "string" ? new TextEncoder().encode(file) : file, { name, type })
const told = async (to: Intake, order: string) => {
  const result = await extract(to, `<p>${order}`)
  return result.ok ? result.value.text : result.fault
}

describe("createIntake: kinds", () => {
  test.each([
    {
      why: "plain text",
      file: "a\r\nb",
      name: "a.txt",
      want: { text: "a\nb", extractor: "text/1" },
    },
    {
      why: "Markdown",
      file: "# a",
      name: "a.md",
      want: { text: "# a", extractor: "markdown/1", title: "a", markup: [{ start: 0, end: 1 }] },
    },
    {
      why: "HTML",
      file: "<title>t</title><p>a",
      name: "a.html",
      want: { text: "a", extractor: "html/1", title: "t" },
    },
    {
      why: "HTML without a name",
      file: "<!doctype html><p>a",
      name: undefined,
      want: { text: "a", extractor: "html/1" },
    },
  ])("$why is read", async ({ file, name, want }) =>
    expect(await extract(intake, file, name)).toMatchObject({ ok: true, value: want }),
  )

  test.each([
    {
      why: "an empty page",
      file: "",
      name: "a.html",
      want: { kind: "empty", found: "there is nothing in it" },
    },
    {
      why: "a PDF",
      file: "%PDF-1.7",
      name: "a.html",
      want: {
        kind: "unsupported-type",
        mend: "save its text as .txt, .md or .html, the kinds that are read",
      },
    },
    {
      why: "UTF-16",
      file: Uint8Array.from([0xff, 0xfe, 0x61, 0]),
      name: "a.txt",
      want: { kind: "wrong-encoding", found: "this is UTF-16 (byte 0 on)" },
    },
    {
      why: "a page nested 10,000 deep",
      file: "<div>".repeat(10_000),
      name: "a.html",
      want: { kind: "too-deep", found: "elements are nested deeper than 200, from line 1 on" },
    },
  ])("$why is one sentence", async ({ file, name, want }) =>
    expect(await extract(intake, file, name)).toMatchObject({ ok: false, fault: want }),
  )

  test("50 MB are refused before they are looked at", async () => {
    const file = new Proxy(new Uint8Array(50_000_000), {
      get: (bytes, name) => {
        if (name === "length" || name === "byteLength") return bytes.length
        throw new Error(`it was looked at: ${String(name)}`)
      },
    })
    expect(await extract(intake, file, "a.txt")).toEqual({
      ok: false,
      fault: {
        kind: "too-large",
        found: "it has 47.7 MiB, more than the 16 MiB that are read",
        mend: "split it",
      },
    })
  })

  test("the largest plain text allowed is read", async () => {
    const result = await extract(intake, "0123456789abcde\n".repeat(1024 * 1024), "a.txt")
    expect(result.ok && result.value.text.length).toBe(16 * 1024 * 1024)
  })
})

describe("createIntake: the watch over its children", () => {
  test("a document that takes too long is refused, and the parent's clock goes on", async () => {
    const to = createIntake({ milliseconds: 300 })
    let ticks = 0
    const clock = setInterval(() => {
      ticks += 1
    }, 10)
    const result = await extract(to, "- ".repeat(30_000) + "a", "a.md")
    clearInterval(clock)
    expect(result).toMatchObject({
      ok: false,
      fault: { kind: "took-too-long", found: "reading it took longer than 0.3 s" },
    })
    expect(ticks).toBeGreaterThan(1)
    expect(await extract(to, "# a", "a.md")).toMatchObject({ ok: true })
  })

  test("a document that waits longer for the machine than it may use it is still read", async () =>
    expect(await told(unruly({ milliseconds: 100 }), "wait 300")).toMatch(/^\d+-\d+$/))

  test("a page whose tree needs more than the heap allows is refused", async () => {
    const to = createIntake({ heapMebibytes: 24, milliseconds: 20_000 })
    expect(await extract(to, "<p>x</p>".repeat(1_000_000), "a.html")).toMatchObject({
      ok: false,
      fault: { kind: "took-too-much-memory" },
    })
    expect(await extract(to, "<p>x", "a.html")).toMatchObject({ ok: true })
  })

  test.runIf(process.platform === "linux")("memory outside the heap is watched too", async () => {
    expect(
      await told(unruly({ residentMebibytes: 200, milliseconds: 20_000 }), "hold"),
    ).toMatchObject({
      kind: "took-too-much-memory",
      found: "reading it took more than 200 MiB of memory",
    })
  })

  test.each([
    { why: "ends without an answer", order: "exit" },
    { why: "answers in another shape", order: "lie" },
  ])(
    "a child that $why makes its document broken, and the next one is read by another",
    async ({ order }) => {
      const to = unruly()
      expect(await told(to, order)).toMatchObject({ kind: "broken" })
      expect(await told(to, "who")).toMatch(/^pid \d+$/)
    },
  )

  test("a child is kept for the next document, and replaced after its share", async () => {
    const to = unruly({ documentsPerChild: 2 })
    const pids = [await told(to, "who"), await told(to, "who"), await told(to, "who")]
    expect(pids[1]).toBe(pids[0])
    expect(pids[2]).not.toBe(pids[0])
  })

  test("a kept child that was ended by somebody else costs no document", async () => {
    const to = unruly()
    const first = String(await told(to, "who"))
    process.kill(Number(first.slice(4)), "SIGKILL")
    const second = String(await told(to, "who"))
    expect(second).toMatch(/^pid \d+$/)
    expect(second).not.toBe(first)
  })

  test("two children work at once, never three, and all that wait are served", async () => {
    const to = unruly()
    const times = await Promise.all(
      Array.from({ length: 7 }, async () =>
        String(await told(to, "wait 60"))
          .split("-")
          .map(Number),
      ),
    )
    const atOnce = times.map(
      ([began = 0]) =>
        times.filter(([from = 0, until = 0]) => from <= began && began < until).length,
    )
    expect(times).toHaveLength(7)
    expect(Math.max(...atOnce)).toBe(2)
  })

  test(
    "a child has no environment, may write nothing, read nothing but the program, and start " +
      "nothing",
    async () => {
      process.env["PARLEY_SECRET_FOR_TEST"] = "x"
      const report = JSON.parse(String(await told(unruly(), "told"))) as {
        environment: string[]
        rights: string[]
        readsPasswords: boolean
      }
      delete process.env["PARLEY_SECRET_FOR_TEST"]
      expect(
        report.environment.filter(
          (name) =>
            ![
              "NODE_CHANNEL_FD",
              "NODE_CHANNEL_SERIALIZATION_MODE",
              "PWD",
              "OLDPWD",
              "SHLVL",
              "_",
            ].includes(name),
        ),
      ).toEqual([])
      expect(report).toMatchObject({ rights: [], readsPasswords: false })
    },
  )

  test("a kept child does not keep the program running, and ends with it", async () => {
    const { code, pid } = await programThatReadsOnce()
    expect(code).toBe(0)
    await gone(pid)
  })
})

test(
  "a program in a folder with an odd name, whose packages are linked from elsewhere, reads " +
    "HTML all the same",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "parley odd, é "))
    const project = fileURLToPath(new URL("../../", import.meta.url))
    try {
      for (const room of ["base", "sources", "intake"])
        cpSync(join(project, "src", room), join(folder, "src", room), {
          recursive: true,
          filter: (name) => !name.endsWith(".test.ts"),
        })
      writeFileSync(join(folder, "package.json"), '{"type":"module"}')
      symlinkSync(realpathSync(join(project, "node_modules")), join(folder, "node_modules"))
      const script = `const { createIntake } = await import("./src/intake/intake.ts")
      const bytes = new TextEncoder().encode("<p>read")
      const result = await createIntake().extract(bytes, { name: undefined, type: "html" })
      process.stdout.write(result.ok ? result.value.text : result.fault.found)`
      expect(
        execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
          cwd: folder,
          encoding: "utf8",
        }),
      ).toBe("read")
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)

/**
 * A program that reads one document and has nothing more to do: its exit code, and its child's
 * process id.
 */
async function programThatReadsOnce(): Promise<{ code: number | null; pid: number }> {
  const module = JSON.stringify(new URL("./intake.ts", import.meta.url).href)
  const script = `const { createIntake } = await import(${module})
    const intake = createIntake({}, new URL(${JSON.stringify(UNRULY.href)}))
    const bytes = new TextEncoder().encode("<p>who")
    const result = await intake.extract(bytes, { name: undefined, type: undefined })
    process.stdout.write(result.value.text)`
  const program = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
    cwd: fileURLToPath(new URL(".", import.meta.url)),
  })
  let said = ""
  program.stdout.on("data", (chunk) => {
    said += String(chunk)
  })
  const code = await new Promise<number | null>((resolve) => {
    program.on("close", resolve)
  })
  return { code, pid: Number(/pid (\d+)/.exec(said)?.[1]) }
}

/** Resolves when there is no such process any more (or it is only waiting to be buried). */
async function gone(pid: number): Promise<void> {
  await expect.poll(() => isRunning(pid), { interval: 20 }).toBe(false)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"))
  } catch {
    return false
  }
}
