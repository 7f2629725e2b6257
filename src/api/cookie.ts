/** The session's cookie. */

/** Over TLS the name binds it to this very host, without a domain, over TLS only. */
const cookieName = (secure: boolean): string =>
  secure ? "__Host-parley_session" : "parley_session"

/** The session's secret in a request's `Cookie` header, or undefined. */
export function cookieSecret(header: string | null, secure: boolean): string | undefined {
  const start = `${cookieName(secure)}=`
  const found = header
    ?.split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(start))
    ?.slice(start.length)
  return found !== undefined && /^[\w-]{20,200}$/.test(found) ? found : undefined
}

/** The header that sets it, for so many seconds. */
export const cookieFor = (secret: string, seconds: number, secure: boolean): string =>
  `${cookieName(secure)}=${secret}; Path=/; Max-Age=${seconds}; HttpOnly; ` +
  `SameSite=Strict${secure ? "; Secure" : ""}`

/** The header that takes it away. */
export const noCookie = (secure: boolean): string => cookieFor("", 0, secure)
