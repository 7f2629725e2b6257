import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parseForm, parseJson, readBytes } from "./body.ts"

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe("readBytes", () => {
  const request = (body: string | ReadableStream, headers: Record<string, string> = {}): Request =>
    new Request("http://127.0.0.1/", {
      method: "POST",
      body,
      headers,
      duplex: "half",
    } as RequestInit)

  test("gives the body whole, at the limit", async () =>
    expect(await readBytes(request("four"), 4)).toEqual({ ok: true, value: bytes("four") }))
  test("refuses by the stated length before anything is read", async () =>
    expect(await readBytes(request("four", { "content-length": "5" }), 4)).toEqual({
      ok: false,
      fault: { kind: "body-too-large", limit: 4 },
    }))

  test("refuses an endless body as soon as it is over the limit", async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 1
        controller.enqueue(bytes("x".repeat(100)))
      },
    })
    expect(await readBytes(request(endless), 1000)).toMatchObject({
      ok: false,
      fault: { kind: "body-too-large" },
    })
    expect(sent).toBeLessThan(20)
  })
})

describe("parseJson", () => {
  test.each([
    { why: "a value", text: '{"a":[1,{"b":"}]"}]}', value: { a: [1, { b: "}]" }] } },
    { why: "64 levels", text: `${"[".repeat(64)}${"]".repeat(64)}` },
    { why: "brackets within text", text: JSON.stringify("[".repeat(1000)) },
    {
      why: "an escaped quotation mark before brackets",
      text: JSON.stringify(`"${"[".repeat(1000)}`),
    },
  ])("takes $why", ({ text, value = JSON.parse(text) as unknown }) =>
    expect(parseJson(bytes(text))).toEqual({ ok: true, value }),
  )

  test.each([
    {
      why: "65 levels",
      text: `${"[".repeat(65)}${"]".repeat(65)}`,
      found: "JSON nested more than 64 deep",
    },
    {
      why: "millions of levels, at once",
      text: "[".repeat(5_000_000),
      found: "JSON nested more than 64 deep",
    },
    { why: "no value", text: "", found: "text that is not JSON" },
    { why: "two values", text: "{}{}", found: "text that is not JSON" },
    { why: "a text that never ends", text: '"abc', found: "text that is not JSON" },
  ])("refuses $why", ({ text, found }) =>
    expect(parseJson(bytes(text))).toMatchObject({
      ok: false,
      fault: { kind: "malformed", found },
    }),
  )

  test("refuses bytes that are not UTF-8", () =>
    expect(parseJson(Uint8Array.of(0x22, 0xff, 0x22))).toMatchObject({
      ok: false,
      fault: { found: "bytes that are not UTF-8" },
    }))

  test("a key named __proto__ changes nothing but its own value", () => {
    const parsed = parseJson(bytes('{"__proto__":{"admin":true}}'))
    expect(parsed.ok && (parsed.value as { admin?: boolean }).admin).toBeUndefined()
  })
})

describe("parseForm", () => {
  const type = "multipart/form-data; boundary=line"
  const part = (name: string, value: string): string =>
    `--line\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

  test("gives texts and files by name", async () => {
    const form = new FormData()
    form.set("title", "A report")
    form.set("file", new File(["bytes"], "report.txt"))
    const sent = new Response(form)
    const fields = parseForm(
      new Uint8Array(await sent.arrayBuffer()),
      sent.headers.get("content-type") ?? "",
    )
    expect(fields.ok && [...fields.value]).toEqual([
      ["title", "A report"],
      ["file", { name: "report.txt", bytes: bytes("bytes") }],
    ])
  })

  test.each([
    { why: "nothing", sent: "", found: "a form that cannot be taken apart" },
    {
      why: "a part without its end",
      sent: part("title", "x"),
      found: "a form that cannot be taken apart",
    },
    {
      why: "another boundary",
      sent: `${part("title", "x").replace("line", "other")}--other--`,
      found: "a form that cannot be taken apart",
    },
    {
      why: "a part without a name",
      sent: "--line\r\n\r\nx\r\n--line--",
      found: "a form that cannot be taken apart",
    },
    {
      why: "a field twice",
      sent: `${part("title", "x")}${part("title", "y")}--line--`,
      found: "the same form field twice",
    },
    {
      why: "a hundred thousand fields, at once",
      sent: `${part("a", "x").repeat(100_000)}--line--`,
      found: "a form of more than 16 fields",
    },
  ])("refuses $why", ({ sent, found }) =>
    expect(parseForm(bytes(sent), type)).toMatchObject({
      ok: false,
      fault: { kind: "malformed", found },
    }),
  )

  test.each([{ boundary: "" }, { boundary: "boundary=" }, { boundary: 'boundary=""' }])(
    "refuses a type with $boundary",
    ({ boundary }) =>
      expect(
        parseForm(bytes(`${part("title", "x")}--line--`), `multipart/form-data; ${boundary}`),
      ).toMatchObject({ ok: false, fault: { kind: "malformed" } }),
  )

  const name = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .filter((text) => !/[\0\\]/.test(text))
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.constantFrom("\r\n", "\r\n--", "----", "").map(bytes),
  )
  const forms = fc.uniqueArray(
    fc.record({ name, file: fc.option(name, { nil: undefined }), content }),
    { maxLength: 6, selector: (part) => part.name },
  )

  test("gives back a form's content byte for byte, as the platform's parser does", async () => {
    await fc.assert(
      fc.asyncProperty(forms, async (parts) => {
        const form = new FormData()
        for (const part of parts) {
          if (part.file === undefined) form.set(part.name, new TextDecoder().decode(part.content))
          else form.set(part.name, new File([Uint8Array.from(part.content)], part.file))
        }
        const sent = new Response(form)
        const type = sent.headers.get("content-type") ?? ""
        const all = new Uint8Array(await sent.arrayBuffer())
        const fields = parseForm(all, type)
        const platform = await new Response(all, { headers: { "content-type": type } }).formData()
        const wanted = await Promise.all(
          [...platform].map(
            async ([field, value]) =>
              [
                field,
                typeof value === "string"
                  ? value
                  : { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) },
              ] as const,
          ),
        )
        expect(fields.ok && [...fields.value]).toEqual(wanted)
      }),
      { numRuns: 100 },
    )
  })
})
