/**
 * Offices over time, roles, names and whose they are, relations: each with the sentences that say
 * so.
 */

import type { ReactNode } from "react"
import { Link } from "wouter"
import type { ItemId, ProcessId } from "../../base/index.ts"
import type { ActorRefView, ActorView, WrittenLine } from "../../api/contract.ts"
import { ItemActions } from "../amending/item-actions.tsx"
import { Name } from "../parts/name.tsx"
import { Writing } from "../parts/past.tsx"
import { StaleMark } from "../parts/stale.tsx"
import { StandingMark } from "../parts/standing.tsx"
import { heldInWords, RELATION_SORT_WORDS, ROLE_WORDS } from "../positions/position-words.ts"
import { Actors } from "../positions/risk-lines.tsx"
import { TellingsFold } from "../positions/tellings.tsx"
import { pages, type Written } from "../server/addresses.ts"
import { KIND_WORDS } from "../words/wording.ts"

export function About({
  view,
  actor,
}: {
  readonly view: ActorView
  readonly actor: ItemId
}): ReactNode {
  const { process, offices, roles, names, relations, actors } = view
  const add = (kind: Written, words: string): ReactNode => (
    <Writing>
      <Link href={pages.write(process.id, kind, { actor })}>{words}</Link>
    </Writing>
  )
  const part = (
    title: string,
    lines: readonly WrittenLine[],
    adding: ReactNode,
    words: (line: WrittenLine) => ReactNode,
  ): ReactNode => (
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
                {words(line)}
              </Line>
            </li>
          ))}
        </ul>
      )}
      <p className="about-add">{adding}</p>
    </section>
  )
  return (
    <section className="part" id="about">
      <h2>Who this is</h2>
      <div className="about">
        {part("Roles in the process", roles, add("role", "Give a role"), ({ view: { body } }) =>
          body.kind === "role" ? ROLE_WORDS[body.role] : null,
        )}
        {part("Offices", offices, add("office", "Add an office"), ({ view: { body } }) =>
          body.kind !== "office" ? null : (
            <>
              <Name>{body.title}</Name>
              {body.appointedBy.length === 0 ? null : (
                <span className="act">
                  , by appointment of{" "}
                  <Actors process={process.id} items={body.appointedBy} actors={actors} />
                </span>
              )}
            </>
          ),
        )}
        {part("Names", names, add("name", "Add a name"), ({ view: { body } }) =>
          body.kind !== "name" ? null : (
            <>
              <Name>{body.name}</Name>
              {body.usedBy.length === 0 ? null : (
                <span className="act">
                  ,{" "}
                  <NameOf
                    own={isOwn(body.usedBy, actor, actors)}
                    process={process.id}
                    usedBy={body.usedBy}
                    actors={actors}
                  />
                </span>
              )}
            </>
          ),
        )}
        {part("Relations", relations, add("relation", "Add a relation"), ({ view: { body } }) =>
          body.kind !== "relation" ? null : (
            <>
              <Actors process={process.id} items={[body.from]} actors={actors} />{" "}
              <span className="act">
                {body.sort === "other" && body.words !== undefined ? (
                  <bdi>{body.words}</bdi>
                ) : (
                  RELATION_SORT_WORDS[body.sort]
                )}
              </span>{" "}
              <Actors process={process.id} items={[body.to]} actors={actors} />
            </>
          ),
        )}
      </div>
    </section>
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

function NameOf({
  own,
  process,
  usedBy,
  actors,
}: {
  readonly own: boolean
  readonly process: ProcessId
  readonly usedBy: readonly ItemId[]
  readonly actors: readonly ActorRefView[]
}): ReactNode {
  return own ? (
    "its name for itself"
  ) : (
    <>
      used by <Actors process={process} items={usedBy} actors={actors} />
    </>
  )
}

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
