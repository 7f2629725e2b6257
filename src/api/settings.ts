/** What the HTTP door is told when it is made. */

import type { Ports } from "../app/index.ts"

export interface ApiSettings {
  readonly ports: Ports
  /** The folder of the built pages (`dist/web`); without it only the API is served. */
  readonly webFolder: string | undefined
  /**
   * Host names that a request may name, without port: `127.0.0.1`, `localhost`, `[::1]`. Any other
   * is refused (DNS rebinding).
   */
  readonly allowedHosts: readonly string[]
  /** Whether people reach this door over TLS (their own proxy's included). */
  readonly secure: boolean
  /** Takes one line about something that broke inside; never a secret, never a document's words. */
  readonly log: (line: string) => void
  /**
   * Answers requests that work on whole texts (see `Route.apart`), so that the serving thread goes
   * on meanwhile. Such a request comes from this host, origin and session; its body has been taken
   * in, unread.
   */
  readonly workroom?: (request: Request, body: Uint8Array | undefined) => Promise<Response>
  /**
   * How long any request may take before it is answered without its result, in milliseconds; 60,000
   * where none is given.
   */
  readonly requestPatience?: number
  /**
   * How many requests are worked on at once; whoever comes beyond is told to come again. 256 where
   * none is given.
   */
  readonly places?: number
  /**
   * How long adding a document waits for its reading before it answers without, in milliseconds;
   * 1500 where none is given.
   */
  readonly readingPatience?: number
  /**
   * Takes work that goes on after its answer was sent (a long document's reading), so that stopping
   * can wait for it. It never rejects. What is cut short is taken up again at the next start.
   */
  readonly background?: (work: Promise<void>) => void
}
