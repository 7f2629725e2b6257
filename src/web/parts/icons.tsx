/** Small drawings beside words; never instead of them. */

import type { ReactNode } from "react"

const SHAPES = {
  draft: <circle cx="8" cy="8" r="5.25" strokeDasharray="2.6 2.2" />,
  admitted: (
    <>
      <circle cx="8" cy="8" r="5.75" className="icon-fill" />
      <path d="m5.4 8.2 1.8 1.8 3.4-3.8" className="icon-cut" />
    </>
  ),
  rejected: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="m5.9 5.9 4.2 4.2m0-4.2-4.2 4.2" />
    </>
  ),
  withdrawn: <path d="M3.5 8h8M6.5 4.5 3 8l3.5 3.5" />,
  confirms: <path d="m3.2 8.4 3.1 3.1 6.5-7" />,
  denies: <path d="m4 4 8 8m0-8-8 8" />,
  declines: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M5 8h6" />
    </>
  ),
  disputes: <path d="m3 10.5 3-5 4 5 3-5" />,
  repeats: <path d="M3 6h8.5M9 3.2 11.8 6 9 8.8M13 11H4.5" />,
  asserts: <path d="M3 8h9m-3.5-3.5L12 8l-3.5 3.5" />,
  deadline: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.6V8l2.3 1.5" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.2 10.2 3.6 3.6" />
    </>
  ),
  note: (
    <>
      <path d="M3 2.75h10v7.5l-3 3H3z" />
      <path d="M5.4 6h5.2M5.4 8.8h3.2M10 13.2v-3h3" />
    </>
  ),
  key: (
    <>
      <rect x="1.75" y="4.25" width="12.5" height="7.5" rx="1.5" />
      <path d="M4.2 6.9h.1m2.4 0h.1m2.4 0h.1m2.4 0h.1M5 9.4h6" />
    </>
  ),
} as const

export type IconName = keyof typeof SHAPES

export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg
      className={`icon icon-${name}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[name]}
    </svg>
  )
}
