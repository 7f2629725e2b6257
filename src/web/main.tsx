/**
 * The browser's door: which address shows which page. Each page is loaded when it is first opened.
 */

import { QueryClientProvider } from "@tanstack/react-query"
import { StrictMode, type ComponentType, type ReactNode } from "react"
import { createRoot } from "react-dom/client"
import { Route, Router, Switch } from "wouter"
import { parseId } from "../base/index.ts"
import { laterPage, type LaterPage } from "./parts/later-page.tsx"
import { NotFound } from "./frame/not-found.tsx"
import type { ItemPageProps, ProcessPageProps } from "./parts/page-props.ts"
import { SignedIn } from "./frame/signed-in.tsx"
import { Announcer } from "./parts/announcer.tsx"
import { Broken } from "./parts/broken.tsx"
import { applyTheme } from "./parts/theme.ts"
import { useCarriedLocation, usePast } from "./server/past.ts"
import { makeQueryClient } from "./server/queries.ts"

const SignIn = laterPage(() => import("./pages/sign-in/sign-in-page.tsx"))
const Processes = laterPage(() => import("./pages/process/processes-page.tsx"))
const Process = laterPage(() => import("./pages/process/process-page.tsx"))
const Add = laterPage(() => import("./pages/add/add-page.tsx"))
const Reader = laterPage(() => import("./pages/reader/reader-page.tsx"))
const Promises = laterPage(() => import("./pages/promises/promises-page.tsx"))
const Timeline = laterPage(() => import("./pages/timeline/timeline-page.tsx"))
const Table = laterPage(() => import("./pages/table/table-page.tsx"))
const TableBriefing = laterPage(() => import("./pages/table/briefing-page.tsx"))
const Scenarios = laterPage(() => import("./pages/scenarios/scenarios-page.tsx"))
const Sharing = laterPage(() => import("./pages/sharing/sharing-page.tsx"))
const SharingBriefing = laterPage(() => import("./pages/sharing/briefing-page.tsx"))
const ArrangementForm = laterPage(() => import("./pages/sharing/draft-form-page.tsx"))
const ConflictForm = laterPage(() => import("./pages/sharing/conflict-form-page.tsx"))
const Texts = laterPage(() => import("./pages/texts/texts-page.tsx"))
const Text = laterPage(() => import("./pages/texts/text-page.tsx"))
const Letter = laterPage(() => import("./pages/texts/letter-page.tsx"))
const Compare = laterPage(() => import("./pages/texts/compare-page.tsx"))
const LetterForm = laterPage(() => import("./pages/texts/letter-form-page.tsx"))
const TextForm = laterPage(() => import("./pages/texts/text-form-page.tsx"))
const VersionForm = laterPage(() => import("./pages/texts/version-form-page.tsx"))
const Claims = laterPage(() => import("./pages/claims/claims-page.tsx"))
const NewClaim = laterPage(() => import("./pages/claims/new-claim-page.tsx"))
const Claim = laterPage(() => import("./pages/claims/claim-page.tsx"))
const Search = laterPage(() => import("./pages/search/search-page.tsx"))
const Notes = laterPage(() => import("./pages/notes/notes-page.tsx"))
const Actor = laterPage(() => import("./pages/actor/actor-page.tsx"))
const Positions = laterPage(() => import("./pages/positions/positions-page.tsx"))
const Issue = laterPage(() => import("./pages/positions/issue-page.tsx"))
const ActorMap = laterPage(() => import("./pages/map/map-page.tsx"))
const Meetings = laterPage(() => import("./pages/meetings/meetings-page.tsx"))
const Write = laterPage(() => import("./pages/writing/write-page.tsx"))

/** The pages of a process, by what stands behind its address. */
const OF_PROCESS: Readonly<Record<string, LaterPage<ProcessPageProps>>> = {
  "": Process,
  "/scenarios": Scenarios,
  "/sharing": Sharing,
  "/table/briefing": TableBriefing,
  "/sharing/briefing": SharingBriefing,
  "/sharing/arrangement": ArrangementForm,
  "/sharing/conflict": ConflictForm,
  "/promises": Promises,
  "/timeline": Timeline,
  "/table": Table,
  "/add": Add,
  "/search": Search,
  "/notes": Notes,
  "/claims": Claims,
  "/claims/new": NewClaim,
  "/positions": Positions,
  "/map": ActorMap,
  "/meetings": Meetings,
  "/texts": Texts,
  "/new-letter": LetterForm,
  "/new-text": TextForm,
  "/compare": Compare,
}

/** The pages of one thing in a process; each of these gives way to a page above. */
const OF_ITEM: Readonly<Record<string, LaterPage<ItemPageProps>>> = {
  "/documents/:item": Reader,
  "/claims/:item": Claim,
  "/actors/:item": Actor,
  "/issues/:item": Issue,
  "/texts/:item": Text,
  "/texts/:item/new-version": VersionForm,
  "/letters/:item": Letter,
}

/** Another day is another page: nothing that was typed or fetched for one is shown on the other. */
function PagesOnDay(): ReactNode {
  return <Pages key={usePast() ?? "now"} />
}

const inProcess = (path: string): string => `/processes/:process${path}`

function Pages(): ReactNode {
  return (
    <Switch>
      <Route path="/sign-in">
        <SignIn.Page />
      </Route>
      <Route path="/">
        <SignedIn>{(session) => <Processes.Page session={session} />}</SignedIn>
      </Route>
      {Object.entries(OF_PROCESS).map(([path, { Page }]) => (
        <Route<{ process: string }> key={path} path={inProcess(path)}>
          {({ process }) => <OfProcess page={Page} process={process} />}
        </Route>
      ))}
      {Object.entries(OF_ITEM).map(([path, { Page }]) => (
        <Route<{ process: string; item: string }> key={path} path={inProcess(path)}>
          {({ process, item }) => <OfItem page={Page} process={process} item={item} />}
        </Route>
      ))}
      <Route path="/processes/:process/write/:kind">
        {({ process, kind }) => <Writes process={process} kind={kind} />}
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}

function Writes({ process, kind }: { readonly process: string; readonly kind: string }): ReactNode {
  const id = parseId("process", process)
  return id === undefined ? (
    <NotFound />
  ) : (
    <SignedIn>
      {(session) => <Write.Page key={kind} session={session} process={id} kind={kind} />}
    </SignedIn>
  )
}

function OfProcess({
  page: Page,
  process,
}: {
  readonly page: ComponentType<ProcessPageProps>
  readonly process: string
}): ReactNode {
  const id = parseId("process", process)
  return id === undefined ? (
    <NotFound />
  ) : (
    <SignedIn>{(session) => <Page session={session} process={id} />}</SignedIn>
  )
}

function OfItem({
  page: Page,
  process,
  item,
}: {
  readonly page: ComponentType<ItemPageProps>
  readonly process: string
  readonly item: string
}): ReactNode {
  const [processId, itemId] = [parseId("process", process), parseId("item", item)]
  if (processId === undefined || itemId === undefined) return <NotFound />
  return (
    <SignedIn>
      {(session) => <Page key={itemId} session={session} process={processId} item={itemId} />}
    </SignedIn>
  )
}

/** Milliseconds left to the first page before others are fetched. */
const FIRST_PAGE = 300

applyTheme()
const place = document.getElementById("page")
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <Broken>
        <QueryClientProvider client={makeQueryClient()}>
          <Announcer>
            <Router hook={useCarriedLocation}>
              <PagesOnDay />
            </Router>
          </Announcer>
        </QueryClientProvider>
      </Broken>
    </StrictMode>,
  )
  // Pages that are likely next are fetched while the first one is looked at, so that going there is
  // at once.
  setTimeout(() => {
    for (const { fetch } of [Process, Reader]) fetch()
  }, FIRST_PAGE)
}
