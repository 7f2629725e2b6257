/** Headers that every answer carries. */

/**
 * Nothing but this server's own files; no inline script, no inline style, no frame, no plugin,
 * nothing from elsewhere.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ")

/** Features of the browser that no page of Parley uses. */
const PERMISSIONS_POLICY = [
  "accelerometer",
  "autoplay",
  "camera",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "screen-wake-lock",
  "usb",
  "xr-spatial-tracking",
]
  .map((feature) => `${feature}=()`)
  .join(", ")

const ALWAYS = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "permissions-policy": PERMISSIONS_POLICY,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "x-dns-prefetch-control": "off",
} as const

/** Every one of them by name; an answer that says nothing of caching is not kept anywhere. */
export const headersFor = (secure: boolean): Readonly<Record<string, string>> => ({
  ...ALWAYS,
  "cache-control": "no-store",
  ...(secure ? { "strict-transport-security": "max-age=31536000" } : {}),
})

/** Sets them; what the answer itself says of caching stays. */
export function setHeaders(headers: Headers, secure: boolean): void {
  for (const [name, value] of Object.entries(headersFor(secure)))
    if (name !== "cache-control" || !headers.has(name)) headers.set(name, value)
}
