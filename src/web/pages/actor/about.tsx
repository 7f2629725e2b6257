/**
 * Offices over time, roles, names and whose they are, relations: each with the sentences that say
 * so.
 */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ItemId, ProcessId } from "../../../base/index.ts"
import type { ActorRefView, ActorView, WrittenLine } from "../../../contract/index.ts"
import { ItemActions } from "../../amending/item-actions.tsx"
import { Name } from "../../parts/name.tsx"
import { Writing } from "../../parts/past.tsx"
import { StaleMark } from "../../parts/stale.tsx"
import { StandingMark } from "../../parts/standing.tsx"
import { heldInWords, RELATION_SORT_WORDS, ROLE_WORDS } from "../../words/position-words.ts"
import { Actors } from "../../lines/risk-lines.tsx"
import { TellingsFold } from "../../lines/tellings.tsx"
import { pages, type Written } from "../../server/addresses.ts"
import { KIND_WORDS } from "../../words/wording.ts"

interface AboutProps {
  readonly view: ActorView
  readonly actor: ItemId
}

/** A part for each sort, with the way to add to it. */
export function About({ view, actor }: AboutProps): ReactNode {
  const { offices, roles, names, relations } = view
  return (
    <section className="part" id="about">
      <h2>Who this is</h2>
      <div className="about">
        <AboutPart
          view={view}
          actor={actor}
          title="Roles in the process"
          lines={roles}
          add="role"
          adding="Give a role"
        />
        <AboutPart
          view={view}
          actor={actor}
          title="Offices"
          lines={offices}
          add="office"
          adding="Add an office"
        />
        <AboutPart
          view={view}
          actor={actor}
          title="Names"
          lines={names}
          add="name"
          adding="Add a name"
        />
        <AboutPart
          view={view}
          actor={actor}
          title="Relations"
          lines={relations}
          add="relation"
          adding="Add a relation"
        />
      </div>
    </section>
  )
}

interface AboutPartProps extends AboutProps {
  readonly title: string
  readonly lines: readonly WrittenLine[]
  readonly add: Written
  readonly adding: string
}

function AboutPart({ view, actor, title, lines, add, adding }: AboutPartProps): ReactNode {
  const { process, actors } = view
  return (
    <section className="about-part">
      <h3>{title}</h3>
      {lines.length === 0 ? null : (
        <ul className="about-lines">
          {lines.map((line) => (
            <li key={line.view.item} className={line.now ? undefined : "is-over"}>
              <Line
                process={process.id}
                line={line}
                what={KIND_WORDS[line.view.body.kind]}
                actors={actors}
              >
                <Words process={process.id} body={line.view.body} actor={actor} actors={actors} />
              </Line>
            </li>
          ))}
        </ul>
      )}
      <p className="about-add">
        <Writing>
          <Link href={pages.write(process.id, add, { actor })}>{adding}</Link>
        </Writing>
      </p>
    </section>
  )
}

interface WordsProps {
  readonly process: ProcessId
  readonly body: WrittenLine["view"]["body"]
  readonly actor: ItemId
  readonly actors: readonly ActorRefView[]
}

/** What a line says, by its kind; nothing for a kind that is no line here. */
function Words({ process, body, actor, actors }: WordsProps): ReactNode {
  const who = (items: readonly ItemId[]): ReactNode => (
    <Actors process={process} items={items} actors={actors} />
  )
  if (body.kind === "role") return ROLE_WORDS[body.role]
  if (body.kind === "office")
    return (
      <>
        <Name>{body.title}</Name>
        {body.appointedBy.length === 0 ? null : (
          <span className="act">, by appointment of {who(body.appointedBy)}</span>
        )}
      </>
    )
  if (body.kind === "name")
    return (
      <>
        <Name>{body.name}</Name>
        {body.usedBy.length === 0 ? null : (
          <span className="act">
            ,{" "}
            {isOwn(body.usedBy, actor, actors) ? (
              "its name for itself"
            ) : (
              <>used by {who(body.usedBy)}</>
            )}
          </span>
        )}
      </>
    )
  if (body.kind !== "relation") return null
  return (
    <>
      {who([body.from])}{" "}
      <span className="act">
        {body.sort === "other" && body.words !== undefined ? (
          <bdi>{body.words}</bdi>
        ) : (
          RELATION_SORT_WORDS[body.sort]
        )}
      </span>{" "}
      {who([body.to])}
    </>
  )
}

const goesBy = (item: ItemId, actors: readonly ActorRefView[]): ItemId =>
  actors.find((each) => each.item === item)?.goesBy ?? item

const isOwn = (
  usedBy: readonly ItemId[],
  actor: ItemId,
  actors: readonly ActorRefView[],
): boolean =>
  usedBy.length === 1 && usedBy.every((item) => goesBy(item, actors) === goesBy(actor, actors))

function Line({
  process,
  line,
  what,
  actors,
  children,
}: {
  readonly process: ProcessId
  readonly line: WrittenLine
  readonly what: string
  readonly actors: readonly ActorRefView[]
  readonly children: ReactNode
}): ReactNode {
  const held = heldInWords(line)
  return (
    <>
      <p>{children}</p>
      <div className="facts">
        {held === "" ? null : <span>{held}</span>}
        {line.now ? null : <span>not on this day</span>}
        {line.view.standing === "admitted" ? null : <StandingMark standing={line.view.standing} />}
        {line.stale === undefined ? null : <StaleMark stale={line.stale} />}
        <TellingsFold process={process} tellings={line.tellings} />
      </div>
      <ItemActions process={process} view={line.view} what={`this ${what}`} people={actors} />
    </>
  )
}
