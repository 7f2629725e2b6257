import { expect, test } from "vitest"
import type { ActorBody } from "../record/index.ts"
import { actorView, processView, readerView, reviewItem } from "./index.ts"
import { actorNamed, add, affair, page, pasted, right, theItem } from "./testing/affair.ts"
import { identityOf } from "./same-actor.ts"

const actor = (actorKind: ActorBody["actorKind"], name: string): ActorBody => ({
  kind: "actor",
  name,
  actorKind,
  aliases: [],
  offices: [],
  mentions: [],
})

test.each([
  {
    why: "a full name is one person",
    a: actor("person", "Noor Amiri"),
    b: actor("person", "Noor  AMIRI"),
    same: true,
  },
  {
    why: "one name alone may be two people",
    a: actor("person", "Amiri"),
    b: actor("person", "Amiri"),
    same: false,
  },
  {
    why: "a government is told by its name",
    a: actor("government", "Norland"),
    b: actor("government", "Norland"),
    same: true,
  },
  {
    why: "a state is not its government",
    a: actor("state", "Norland"),
    b: actor("government", "Norland"),
    same: false,
  },
  {
    why: "two unnamed officials are never the same two",
    a: actor("anonymous", "a US official"),
    b: actor("anonymous", "a US official"),
    same: false,
  },
  {
    why: "nor are two letters",
    a: actor("document", "the letter"),
    b: actor("document", "the letter"),
    same: false,
  },
])("$why", ({ a, b, same }) =>
  expect(identityOf(a) !== undefined && identityOf(a) === identityOf(b)).toBe(same),
)

test(
  "an actor's page tells what was said under its name in every document, and the process lists " +
    "it once",
  async () => {
    const here = await affair()
    const { ports, viewer, process } = here
    const second = right(
      await add(
        ports,
        viewer,
        process,
        pasted("Noor Amiri: it opens on Monday\nNoor Amiri: or Tuesday", {
          title: "Second report",
        }),
      ),
    )
    const { actors, actorCount } = right(await processView(ports, viewer, { process }))
    expect(actors.map(({ name, statements }) => [name, statements])).toEqual([
      ["Noor Amiri", 3],
      ["Spokesman", 1],
      ["Tarek Sahl", 1],
    ])
    expect(actorCount).toBe(3)
    const [first] = actors
    const view = right(
      await actorView(ports, viewer, { process, actor: first?.item ?? second.item }),
    )
    expect(view.statements.map(({ words, document }) => [document.title, words])).toEqual([
      ["Second report", "or Tuesday"],
      ["Second report", "it opens on Monday"],
      ["The road north", "the road opens by 2021-05-01"],
    ])
    expect(view.statementCount).toBe(3)
  },
)

test("a corrected name parts them again", async () => {
  const here = await affair()
  const { ports, viewer, process } = here
  const second = right(await add(ports, viewer, process, pasted("Noor Amiri: it opens on Monday")))
  const other = theItem(
    right(await readerView(ports, viewer, { process, document: second.item })),
    actorNamed("Noor Amiri"),
  )
  const body = { ...(other.body as ActorBody), name: "Noor Amiri the younger" }
  right(
    await reviewItem(ports, viewer, {
      process,
      item: other.item,
      review: { action: "correct", expected: other.head, body },
    }),
  )
  const first = theItem(await page(here), actorNamed("Noor Amiri"))
  expect(
    right(await actorView(ports, viewer, { process, actor: first.item })).statements.map(
      ({ words }) => words,
    ),
  ).toEqual(["the road opens by 2021-05-01"])
})
