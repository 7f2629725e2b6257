/** One question and its answer over HTTP: bounded in time and size, following nobody elsewhere. */

import { failed, ok, type Result } from "../base/index.ts"
import type { ModelFault } from "../app/index.ts"
import type { ModelSettings } from "./settings.ts"

export interface Bounds {
  /** Milliseconds for the whole exchange. */
  readonly patience: number
  /** Bytes of an answer. */
  readonly largest: number
}

/**
 * What the service answered, as text. A redirect is not followed; neither the key nor anything the
 * service says of an error is told on.
 */
export async function exchange(
  { endpoint, key }: Pick<ModelSettings, "endpoint" | "key">,
  body: string,
  { patience, largest }: Bounds,
): Promise<Result<string, ModelFault>> {
  const ending = AbortSignal.timeout(patience)
  try {
    const response = await fetch(endpoint, {
      method: "POST",
      body,
      redirect: "manual",
      signal: ending,
      headers: {
        "content-type": "application/json",
        accept: "application/json",
        "accept-encoding": "identity",
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
    })
    if (response.status !== 200) {
      await response.body?.cancel()
      return failed(refusal(response.status))
    }
    return await bounded(response, largest)
  } catch {
    return failed(
      ending.aborted
        ? {
            found:
              `the model's service gave no whole answer within ${Math.round(patience / 1000)} ` +
              "seconds",
            mend: "try again later, or with a shorter document",
          }
        : {
            found: "the model's service cannot be reached, or broke off",
            mend: "try again later, or ask the operator to check PARLEY_MODEL_URL",
          },
    )
  }
}

function refusal(status: number): ModelFault {
  if (status >= 300 && status < 400)
    return {
      found: "the model's service sent us on to another address, which is never followed",
      mend: "ask the operator to check PARLEY_MODEL_URL",
    }
  if (status === 401 || status === 403)
    return {
      found: "the model's service did not accept the key",
      mend: "ask the operator to check PARLEY_MODEL_KEY",
    }
  if (status === 429)
    return { found: "the model's service has too much to do", mend: "try again later" }
  return {
    found: `the model's service answered with status ${status}`,
    mend: "try again later, or ask the operator to check PARLEY_MODEL_URL and PARLEY_MODEL_NAME",
  }
}

/** The body as text, given up as soon as it is too large. */
async function bounded({ body }: Response, largest: number): Promise<Result<string, ModelFault>> {
  const pieces: Uint8Array[] = []
  let size = 0
  // Leaving the loop ends the stream.
  for await (const piece of body ?? []) {
    size += piece.length
    if (size > largest)
      return failed({
        found: `the model's answer is longer than ${largest.toLocaleString("en")} bytes`,
        mend: "try again, or with a shorter document",
      })
    pieces.push(piece)
  }
  return ok(new TextDecoder().decode(Buffer.concat(pieces)))
}
