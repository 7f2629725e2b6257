/** Which model the operator set up, from the environment. */

import { failed, ok, type Result } from "../base/index.ts"

export interface ModelSettings {
  /** The address that questions are posted to. */
  readonly endpoint: URL
  readonly model: string
  readonly key: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The settings of PARLEY_MODEL_URL, PARLEY_MODEL_NAME and PARLEY_MODEL_KEY; undefined where there
 * is no address, which is how the model reader is off. The fault is one sentence that names the
 * variable and the mend, and never repeats a key.
 */
export function modelSettings(environment: Environment): Result<ModelSettings | undefined, string> {
  const address = environment["PARLEY_MODEL_URL"] ?? ""
  if (address === "") return ok(undefined)
  const model = environment["PARLEY_MODEL_NAME"] ?? ""
  if (!/^[\w./:@-]{1,100}$/.test(model))
    return failed(
      "PARLEY_MODEL_NAME does not name a model; write the name that the service at " +
        "PARLEY_MODEL_URL knows it by.",
    )
  const key = environment["PARLEY_MODEL_KEY"] ?? ""
  if (!/^[\x21-\x7e]*$/.test(key))
    return failed(
      "PARLEY_MODEL_KEY holds a character that no key has; copy the key again, without spaces.",
    )
  const endpoint = endpointOf(address)
  return endpoint.ok
    ? ok({ endpoint: endpoint.value, model, key: key === "" ? undefined : key })
    : endpoint
}

function endpointOf(address: string): Result<URL, string> {
  const url = URL.parse(address)
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:"))
    return failed(
      "PARLEY_MODEL_URL is no web address; write the beginning of an OpenAI-compatible " +
        "service's address, such as https://models.example.org/v1.",
    )
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    return failed(
      "PARLEY_MODEL_URL holds more than an address; write a key into PARLEY_MODEL_KEY, and " +
        "leave out what follows ? or #.",
    )
  if (url.protocol === "http:" && !isThisMachine(url.hostname))
    return failed(
      "PARLEY_MODEL_URL would send texts and the key unencrypted to another machine; write " +
        "an address that begins with https://.",
    )
  return ok(new URL(`${url.href.replace(/\/+$/, "")}/chat/completions`))
}

const isThisMachine = (host: string): boolean =>
  host === "localhost" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host)
