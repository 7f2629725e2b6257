import { execFileSync, spawn } from "node:child_process"
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { diskFiles, diskFolders } from "./files.ts"

const folder = mkdtempSync(join(tmpdir(), "parley-files-"))
const at = (name: string) => join(folder, name)
const socket = createServer()

beforeAll(async () => {
  writeFileSync(at("three.txt"), "abc")
  writeFileSync(at("empty.txt"), "")
  writeFileSync(at("locked.txt"), "abc")
  chmodSync(at("locked.txt"), 0)
  mkdirSync(at("inner"))
  symlinkSync("loop", at("loop"))
  symlinkSync("three.txt", at("link"))
  symlinkSync("nowhere", at("dangling"))
  execFileSync("mkfifo", [at("pipe")])
  await new Promise<void>((resolve) => {
    socket.listen(at("socket"), resolve)
  })
})
afterAll(() => {
  socket.close()
  rmSync(folder, { recursive: true, force: true })
})

const said = async (path: string, limit = 10) => {
  const read = await diskFiles.read(path, limit)
  return read.ok ? new TextDecoder().decode(read.value) : `${read.fault.found}; ${read.fault.mend}`
}

describe("diskFiles", () => {
  test.each([
    { why: "a file", name: "three.txt", want: "abc" },
    { why: "an empty file", name: "empty.txt", want: "" },
    { why: "a link to a file", name: "link", want: "abc" },
    { why: "a folder", name: "inner", want: "this is a folder; name a file in it" },
    { why: "no file", name: "none.txt", want: "there is no such file; check the name" },
    { why: "a link to no file", name: "dangling", want: "there is no such file; check the name" },
    {
      why: "a file taken for a folder",
      name: "three.txt/x",
      want: "there is no such file; check the name: a part of it is a file, not a folder",
    },
    {
      why: "a link to itself",
      name: "loop",
      want: "this link leads back to itself; name the file itself",
    },
    { why: "a name with NUL", name: "a\0b", want: "no file can have this name; check the name" },
    {
      why: "a name of 5,000 letters",
      name: "a".repeat(5000),
      want: "no file can have a name this long; check the name",
    },
    {
      why: "a socket",
      name: "socket",
      want:
        "this is a socket or a device, not a file; name a file, or give its text on standard " +
        "input",
    },
  ])("$why: $want", async ({ name, want }) => expect(await said(at(name))).toBe(want))

  test("a device without an end is not begun", async () =>
    expect(await said("/dev/zero")).toBe(
      "this is a device, not a file; name a file, or give its text on standard input",
    ))

  test.skipIf(process.getuid?.() === 0)(
    "a file that may not be read (root may read it: skipped)",
    async () =>
      expect(await said(at("locked.txt"))).toBe(
        "this file may not be read; change its permissions",
      ),
  )

  test("a file at the limit is read, one byte more is refused, however large it is", async () => {
    writeFileSync(at("ten.txt"), "0123456789")
    expect(await said(at("ten.txt"))).toBe("0123456789")
    appendFileSync(at("ten.txt"), "x")
    expect(await said(at("ten.txt"), 10)).toBe("the file is larger than 10 bytes; split it")
    writeFileSync(at("large.txt"), "")
    truncateSync(at("large.txt"), 2 ** 40)
    expect(await said(at("large.txt"), 16 * 1024 * 1024)).toBe(
      "the file is larger than 16 MiB; split it",
    )
  })

  test.runIf(process.platform === "linux")(
    "a file of the system that says it has no size is read all the same",
    async () => expect(await said("/proc/self/status", 100_000)).toContain("VmRSS"),
  )

  test("a file that grows while it is read ends, whole as it was or at the limit", async () => {
    writeFileSync(at("growing.txt"), "x".repeat(1_000_000))
    const growing = setInterval(() => {
      appendFileSync(at("growing.txt"), "x".repeat(1_000_000))
    }, 0)
    try {
      expect(await said(at("growing.txt"), 3_000_000)).toMatch(
        /^x{1000000,3000000}$|^the file is larger than/,
      )
    } finally {
      clearInterval(growing)
    }
  })

  test.each([
    { why: "to which nobody writes", writer: undefined },
    {
      why: "to which somebody writes without an end",
      writer: "while :; do echo more; sleep 0.01; done",
    },
    { why: "to which somebody wrote, and then no more", writer: "echo some; exec sleep 60" },
  ])("a pipe with a name $why is refused at once", async ({ writer }) => {
    const holder =
      writer === undefined
        ? undefined
        : spawn("/bin/sh", ["-c", `exec > '${at("pipe")}'; ${writer}`], { stdio: "ignore" })
    try {
      expect(await said(at("pipe"))).toBe(
        "this is a pipe, not a file; name a file, or give its text on standard input",
      )
    } finally {
      holder?.kill("SIGKILL")
    }
  })

  test.each([
    { why: "standard input", shell: "printf abc", want: "abc" },
    {
      why: "standard input without an end",
      shell: "yes",
      want: "the file is larger than 10 bytes; split it",
    },
    { why: "standard input that is closed", shell: "exec 0<&-; true", want: "" },
    { why: "standard input by its name", shell: "printf abc", path: "/dev/stdin", want: "abc" },
    {
      why: "what the shell handed over, as <(command) does",
      shell: "printf abc",
      path: "/dev/fd/0",
      want: "abc",
    },
    {
      why: "the same without an end",
      shell: "yes",
      path: "/dev/fd/0",
      want: "the file is larger than 10 bytes; split it",
    },
  ])("$why: $want", ({ shell, path = "-", want }) => {
    const files = JSON.stringify(new URL("./files.ts", import.meta.url).href)
    const script = `const { diskFiles } = await import(${files})
      const { ok, value, fault } = await diskFiles.read("${path}", 10)
      process.stdout.write(ok ? Buffer.from(value).toString() : fault.found + "; " + fault.mend)`
    expect(
      execFileSync(
        "/bin/sh",
        ["-c", `${shell} | "$0" --input-type=module --eval "$1"`, process.execPath, script],
        {
          encoding: "utf8",
          cwd: fileURLToPath(new URL(".", import.meta.url)),
          stdio: ["ignore", "pipe", "ignore"],
        },
      ),
    ).toBe(want)
  })
})

describe("diskFolders", () => {
  test("files and links in order of their names, folders left out", async () => {
    const listed = await diskFolders.list(folder)
    expect(listed.ok && listed.value.slice(0, 4)).toEqual([
      "dangling",
      "empty.txt",
      "growing.txt",
      "large.txt",
    ])
    expect(listed.ok && listed.value.includes("inner")).toBe(false)
  })
  test("a file is written into a folder that is made for it, and again in its place", async () => {
    for (const text of ["one", "سلام"])
      expect(await diskFolders.write(at("made/inside"), "a.txt", text)).toEqual({
        ok: true,
        value: undefined,
      })
    expect(await said(at("made/inside/a.txt"))).toBe("سلام")
    expect(await diskFolders.write(at("three.txt"), "a.txt", "x")).toMatchObject({
      ok: false,
      fault: { found: "this is not a folder", mend: "name a folder to write into" },
    })
  })
  test("nothing is written into a pipe that lies where the file should", async () => {
    mkdirSync(at("taken"))
    execFileSync("mkfifo", [at("taken/a.txt")])
    expect(await diskFolders.write(at("taken"), "a.txt", "x")).toMatchObject({
      ok: false,
      fault: { found: expect.stringMatching(/^this is a (pipe|socket or a device)/) as string },
    })
  })
  test("a file is no folder", async () =>
    expect(await diskFolders.list(at("three.txt"))).toMatchObject({
      ok: false,
      fault: { found: "this is not a folder" },
    }))
})
