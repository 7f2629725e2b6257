/**
 * The 20 sentences of the report of March 2021, in our own words, and what on the record holds what
 * each describes, in the example's words.
 */

/** Pages on which an entry is shown. */
export type PageName =
  | "Reader"
  | "Claim"
  | "Letter"
  | "Text"
  | "Issue"
  | "Risks"
  | "Actor"
  | "Meetings"
  | "Promises"
  | "Timeline"
  | "Note"

/** An entry of the example: its kind, words that it holds, and the page that shows it. */
export interface HeldBy {
  readonly kind: string
  readonly words: string
  readonly page: PageName
}

export interface Sentence {
  readonly number: number
  readonly says: string
  readonly by: readonly HeldBy[]
}

const held = (kind: string, words: string, page: PageName): HeldBy => ({ kind, words, page })
const said = (words: string): HeldBy => held("statement", words, "Reader")

export const SENTENCES: readonly Sentence[] = [
  {
    number: 1,
    says:
      "a government proposes, in a letter, that another share power with its opponents for a " +
      "time",
    by: [
      said("share power with the Taliban"),
      held("letter", "proposes an interim government", "Letter"),
      held("text", "An interim arrangement", "Text"),
      held("version", "First version", "Text"),
      held("issue", "The interim government", "Issue"),
      held("position", "should share power with the Taliban", "Issue"),
      held("claim", "proposes that the government share power", "Claim"),
      held("office", "Secretary of State", "Actor"),
      held("office", '"President"', "Actor"),
      held("role", '"party"', "Actor"),
    ],
  },
  {
    number: 2,
    says: "the neighbours should do more; a deadline set by an earlier government is under review",
    by: [
      said("is still reviewing"),
      held("issue", "The role of the neighbours", "Issue"),
      held("position", "The neighbours should take a larger part", "Issue"),
      held("position", "The deadline is under review", "Issue"),
      held("commitment", "Withdraw all foreign forces", "Promises"),
      held("finding", "under-review", "Promises"),
      held("agreement", "29 February 2020", "Promises"),
    ],
  },
  {
    number: 3,
    says:
      "who carried the letter; a first look at what the new government thinks; an impatient " +
      "tone",
    by: [
      held("letter", "proposes an interim government", "Letter"),
      held("role", '"envoy"', "Actor"),
      held("narration", "The tone of the letter is impatient", "Reader"),
    ],
  },
  {
    number: 4,
    says: "violence has grown in spite of talks and of an agreement a year old",
    by: [
      held("narration", "Fighting has grown worse", "Reader"),
      held("relation", '"fights"', "Actor"),
      held("agreement", "29 February 2020", "Promises"),
      held("meeting", "the agreement", "Meetings"),
    ],
  },
  {
    number: 5,
    says:
      "a spokesman will not comment on whether it is genuine; a news service was first to " +
      "publish",
    by: [
      said("whether the letter is genuine"),
      held("claim", "The letter is genuine.", "Claim"),
      held("corroboration", "Declining is not denying", "Claim"),
      held("claim", "first to publish", "Claim"),
      held("relation", '"speaks-for"', "Actor"),
    ],
  },
  {
    number: 6,
    says: "two unnamed people say that it is genuine",
    by: [
      said("the letter is authentic"),
      held("claim", "The letter is genuine.", "Claim"),
      held("corroboration", "ask not to be named", "Claim"),
    ],
  },
  {
    number: 7,
    says: "a president once opposed more troops and wants the engagement to end",
    by: [
      said("sending more troops"),
      said("to an end"),
      held("position", "To bring the American part in the war to an end", "Issue"),
    ],
  },
  {
    number: 8,
    says:
      "what he risks at home; the opponents hold more; what women and girls have gained is in " +
      "danger",
    by: [
      held("risk", "blamed at home", "Risks"),
      held("risk", "What women and girls have gained", "Risks"),
      held("role", '"stakeholder"', "Actor"),
      held("narration", "hold more of the country", "Reader"),
    ],
  },
  {
    number: 9,
    says: "the spokesman says where the envoy was on Monday",
    by: [
      said("spent Monday in Pakistan"),
      held("meeting", '"presence"', "Meetings"),
      held("claim", "The envoy was in Pakistan", "Claim"),
    ],
  },
  {
    number: 10,
    says: "he will not tell how the meetings go, so as not to judge early",
    by: [
      said("the meetings there"),
      said("how the envoy's talk"),
      held("corroboration", '"declines"', "Reader"),
    ],
  },
  {
    number: 11,
    says:
      "asked whether the government has been constructive, he calls it a partner and asks for " +
      "one approach",
    by: [
      said("valued partner"),
      held("claim", "has been constructive", "Claim"),
      held("corroboration", "asked this and answered something else", "Claim"),
    ],
  },
  {
    number: 12,
    says: "his side encourages everyone to use the moment",
    by: [said("to use the moment"), held("relation", "both delegations", "Actor")],
  },
  {
    number: 13,
    says: "by everyone he means the negotiators of both sides",
    by: [
      said("to use the moment"),
      held("relation", '"negotiates-for"', "Actor"),
      held("role", '"delegation"', "Actor"),
      held("name", "Islamic Republic", "Actor"),
    ],
  },
  {
    number: 14,
    says: "several governments in a row have wanted less violence and a settlement that lasts",
    by: [
      said("several administrations in a row"),
      held("position", '"interest"', "Issue"),
      held("issue", "Ceasefire and reduction in violence", "Issue"),
    ],
  },
  {
    number: 15,
    says: "who appointed the envoy; the new government keeps him",
    by: [
      said("wants him to keep it"),
      held("office", "Special Representative, kept", "Actor"),
      held("office", '"Special Representative"', "Actor"),
      held("relation", '"appoints"', "Actor"),
    ],
  },
  {
    number: 16,
    says: "the envoy is asked to share written proposals with both sides",
    by: [
      said("written proposals for a settlement"),
      held("showing", "before 10 March 2021", "Text"),
      held("version", "First version", "Text"),
      held("response", '"silent"', "Text"),
    ],
  },
  {
    number: 17,
    says: "his country has looked for ideas for a peace that belongs to the country itself",
    by: [said("a peace that Afghans own"), held("position", "A peace that Afghans own", "Issue")],
  },
  {
    number: 18,
    says: "it does not want to prescribe",
    by: [
      said("does not mean to dictate"),
      held("claim", "means to dictate the terms", "Claim"),
      held("corroboration", '"denies"', "Claim"),
    ],
  },
  {
    number: 19,
    says: "it does all it can to bring parties, allies and region together; what all have at stake",
    by: [
      said("does all it can"),
      held("commitment", "Do all it can", "Promises"),
      held("role", '"stakeholder"', "Actor"),
      held("risk", "What women and girls have gained", "Risks"),
    ],
  },
  {
    number: 20,
    says: "in the end the process belongs to the country, and his side supports it",
    by: [
      said("a peace that Afghans own"),
      held("role", '"mediator"', "Actor"),
      held("position", "A peace that Afghans own", "Issue"),
    ],
  },
]

/** The sentences of a text of paragraphs: half-open spans in UTF-16 units, in order. */
export function sentencesOf(
  text: string,
): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/\S[^\n]*/g)].flatMap(({ 0: paragraph, index }) => {
    const ends = [...paragraph.matchAll(/[.!?]["”]? (?=["“A-Z])/g)].map(
      (match) => match.index + match[0].length - 1,
    )
    return [...ends, paragraph.trimEnd().length].map((end, at) => ({
      start: index + (at === 0 ? 0 : (ends[at - 1] ?? 0) + 1),
      end: index + end,
    }))
  })
}
