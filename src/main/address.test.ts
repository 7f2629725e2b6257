import { expect, test } from "vitest"
import { addressOf, allowedHosts, isLoopback, listenFault } from "./address.ts"

test.each([
  { why: "the usual address is this machine's own", host: "127.0.0.1", own: true },
  { why: "so is every other address of the loopback", host: "127.1.2.3", own: true },
  { why: "and its name", host: "localhost", own: true },
  { why: "and the one of version 6", host: "::1", own: true },
  { why: "all addresses are not", host: "0.0.0.0", own: false },
  { why: "nor is a name that only begins like one", host: "127.0.0.1.example", own: false },
])("isLoopback: $why", ({ host, own }) => expect(isLoopback(host)).toBe(own))

test.each([
  {
    why: "an address of version 6 stands in brackets",
    place: { host: "::1", port: 80 },
    want: "http://[::1]:80",
  },
  { why: "brackets are not doubled", place: { host: "[::1]", port: 80 }, want: "http://[::1]:80" },
  {
    why: "a host stays as it was named",
    place: { host: "127.0.0.1", port: 4321 },
    want: "http://127.0.0.1:4321",
  },
])("addressOf: $why", ({ place, want }) => expect(addressOf(place)).toBe(want))

test("allowedHosts: a named host is allowed beside the machine's own, and nothing else is", () =>
  expect(allowedHosts("10.0.0.7")).toEqual(["127.0.0.1", "localhost", "[::1]", "10.0.0.7"]))

test("listenFault: a port in use is one sentence that names it and the mend", () =>
  expect(
    listenFault(
      { host: "127.0.0.1", port: 4321 },
      Object.assign(new Error(), { code: "EADDRINUSE" }),
    ),
  ).toHaveProperty(
    "message",
    "Port 4321 on 127.0.0.1 is in use by another program; name another with --port, or " +
      "--port 0 for any that is free.",
  ))

test("listenFault: what is not about listening passes unchanged", () => {
  const error = new Error("other")
  expect(listenFault({ host: "127.0.0.1", port: 1 }, error)).toBe(error)
})
