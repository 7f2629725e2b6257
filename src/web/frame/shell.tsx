/**
 * What every page has: the way to the content, where one is, the notice, the theme, who is signed
 * in.
 */

import { useEffect, useRef, type ReactNode } from "react"
import { useQueryClient } from "@tanstack/react-query"
import { Link, useLocation } from "wouter"
import type { SessionView } from "../../contract/index.ts"
import { pages } from "../server/addresses.ts"
import { keys } from "../server/queries.ts"
import { usePast } from "../server/past.ts"
import { useDamage } from "../server/damage.ts"
import { tell } from "../server/requests.ts"
import { visibleName } from "../words/bidi.ts"
import { whenInWords } from "../words/when.ts"
import { useAnnounce } from "../parts/announcer.tsx"
import { Name } from "../parts/name.tsx"
import { DayChoice, PastBand } from "../parts/past.tsx"
import { ProcessTools } from "./process-tools.tsx"
import { THEMES, useTheme, type Theme } from "../parts/theme.ts"

export interface Step {
  readonly title: string
  readonly address: string
}

interface ShellProps {
  /** The window's title, and the page's first heading's words. */
  readonly title: string
  /** The pages above this one, outermost first. */
  readonly trail?: readonly Step[]
  readonly session: SessionView | undefined
  /** Whether the page fills the window and scrolls inside. */
  readonly full?: boolean
  readonly children: ReactNode
}

export function Shell({
  title,
  trail = [],
  session,
  full = false,
  children,
}: ShellProps): ReactNode {
  const main = useRef<HTMLElement>(null)
  const past = usePast()
  const damage = useDamage()
  const asKnown = past === undefined ? "" : ` · as known on ${whenInWords(past)}`
  useEffect(() => {
    document.title = `${visibleName(title)}${asKnown} · Parley`
  }, [title, asKnown])
  return (
    <div className={full ? "shell shell-full" : "shell"}>
      <a
        className="skip"
        href="#content"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        Skip to the content
      </a>
      <header className="top">
        <Link href={pages.home} className="wordmark">
          Parley
        </Link>
        <Trail trail={trail} />
        {session === undefined ? null : <ProcessTools session={session} />}
        <ThemeChoice />
        {session === undefined ? null : <Account session={session} />}
      </header>
      {session === undefined ? null : (
        <div className="under-top">
          <p className="notice" role="note">
            {session.notice}
          </p>
          <DayChoice today={session.today} />
        </div>
      )}
      {damage === undefined ? null : (
        <p className="notice" role="alert">
          {damage}
        </p>
      )}
      {session === undefined ? null : <PastBand today={session.today} />}
      <main id="content" ref={main} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

function Trail({ trail }: { readonly trail: readonly Step[] }): ReactNode {
  if (trail.length === 0) return <span className="trail" />
  return (
    <nav className="trail" aria-label="Where you are">
      <ol>
        {trail.map(({ title, address }) => (
          <li key={address}>
            <Link href={address}>
              <Name>{title}</Name>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const THEME_WORDS: Readonly<Record<Theme, string>> = {
  device: "auto",
  light: "light",
  dark: "dark",
}

function ThemeChoice(): ReactNode {
  const [theme, choose] = useTheme()
  return (
    <label className="theme">
      <span>Colours</span>
      <select
        value={theme}
        onChange={({ target }) => choose(THEMES.find((each) => each === target.value) ?? "device")}
      >
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {THEME_WORDS[each]}
          </option>
        ))}
      </select>
    </label>
  )
}

function Account({ session }: { readonly session: SessionView }): ReactNode {
  const client = useQueryClient()
  const announce = useAnnounce()
  const [, go] = useLocation()
  const leave = async (): Promise<void> => {
    await tell("signOut", {}, session.csrf).catch(() => undefined)
    client.clear()
    client.setQueryData(keys.session, null)
    announce("You are signed out.")
    go(pages.home)
  }
  return (
    <div className="account">
      <Name>{session.person.name}</Name>
      <button type="button" className="quiet" onClick={() => void leave()}>
        Sign out
      </button>
    </div>
  )
}
