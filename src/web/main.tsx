/** The browser's door: which address shows which page. Each page is loaded when it is first opened. */

import { QueryClientProvider } from "@tanstack/react-query"
import { lazy, StrictMode, Suspense, type ComponentType, type ReactNode } from "react"
import { createRoot } from "react-dom/client"
import { Route, Switch } from "wouter"
import { parseId } from "../base/index.ts"
import { NotFound } from "./entry/not-found.tsx"
import type { ItemPageProps, ProcessPageProps } from "./entry/page-props.ts"
import { SignedIn } from "./entry/signed-in.tsx"
import { Announcer } from "./parts/announcer.tsx"
import { Broken } from "./parts/broken.tsx"
import { Waiting } from "./parts/fault.tsx"
import { applyTheme } from "./parts/theme.ts"
import { makeQueryClient } from "./server/queries.ts"

/** Pages that are likely next are fetched while the first one is looked at, so that going there is at once. */
const likely = { process: () => import("./process/process-page.tsx"), reader: () => import("./reader/reader-page.tsx") } as const

const SignInPage = lazy(() => import("./entry/sign-in-page.tsx"))
const ProcessesPage = lazy(() => import("./process/processes-page.tsx"))
const ProcessPage = lazy(likely.process)
const AddPage = lazy(() => import("./add/add-page.tsx"))
const ReaderPage = lazy(likely.reader)
const ActorPage = lazy(() => import("./actor/actor-page.tsx"))

function Pages(): ReactNode {
  return (
    <Suspense fallback={<Waiting>Opening …</Waiting>}>
      <Switch>
        <Route path="/sign-in"><SignInPage /></Route>
        <Route path="/"><SignedIn>{(session) => <ProcessesPage session={session} />}</SignedIn></Route>
        <Route path="/processes/:process">{({ process }) => <OfProcess page={ProcessPage} process={process} />}</Route>
        <Route path="/processes/:process/add">{({ process }) => <OfProcess page={AddPage} process={process} />}</Route>
        <Route path="/processes/:process/documents/:item">{({ process, item }) => <OfItem page={ReaderPage} process={process} item={item} />}</Route>
        <Route path="/processes/:process/actors/:item">{({ process, item }) => <OfItem page={ActorPage} process={process} item={item} />}</Route>
        <Route><NotFound /></Route>
      </Switch>
    </Suspense>
  )
}

function OfProcess({ page: Page, process }: { readonly page: ComponentType<ProcessPageProps>; readonly process: string }): ReactNode {
  const id = parseId("process", process)
  return id === undefined ? <NotFound /> : <SignedIn>{(session) => <Page session={session} process={id} />}</SignedIn>
}

function OfItem({ page: Page, process, item }: { readonly page: ComponentType<ItemPageProps>; readonly process: string; readonly item: string }): ReactNode {
  const [processId, itemId] = [parseId("process", process), parseId("item", item)]
  if (processId === undefined || itemId === undefined) return <NotFound />
  return <SignedIn>{(session) => <Page key={itemId} session={session} process={processId} item={itemId} />}</SignedIn>
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
          <Announcer><Pages /></Announcer>
        </QueryClientProvider>
      </Broken>
    </StrictMode>,
  )
  setTimeout(() => { for (const fetchPage of Object.values(likely)) fetchPage().catch(() => undefined) }, FIRST_PAGE)
}
