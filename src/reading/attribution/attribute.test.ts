import { expect, test } from "vitest"
import { shown } from "../testing/read.ts"

/**
 * Our own sentences; a line shows `speakers <cue> content (act)`, a `?` a pronoun for nobody named.
 */
test.each([
  {
    why: "a name after an office, a time before `that`",
    text: "The prime minister, Elena Varga, said on Tuesday that the border would stay open.",
    want: ["Elena Varga <said> that the border would stay open (say)"],
  },
  {
    why: "quotation, then the speaker",
    text: '"We will not sign this text," Colonel Idris Bako told reporters in Lomé.',
    want: ['Idris Bako <told> "We will not sign this text," (say)'],
  },
  {
    why: "according to unnamed people",
    text:
      "The rebels have agreed to free 40 prisoners, according to two people briefed on the " +
      "talks.",
    want: [
      "two people <according to> The rebels have agreed to free 40 prisoners (say)",
      "the rebels <have agreed> to free 40 prisoners (agree)",
    ],
  },
  {
    why: "one subject, two cues",
    text:
      "Varga denied that her party had paid the militia, but acknowledged meeting its " +
      "commander.",
    want: [
      "Varga <denied> that her party had paid the militia (deny)",
      "Varga <acknowledged> meeting its commander (confirm)",
    ],
  },
  {
    why: "nobody says it",
    text: "Neither side would say when the next round begins.",
    want: ["Neither side <would say> when the next round begins (decline)"],
  },
  {
    why: "a refusal to confirm",
    text: "The ministry refused to confirm the figure.",
    want: ["the ministry <refused to confirm> the figure (decline)"],
  },
  {
    why: "an answer",
    text: "Asked about the leak, Okafor said she had not read the document.",
    want: ["Okafor <said> she had not read the document (say)"],
  },
  {
    why: "inverted, and the quotation goes on",
    text: '"The road is closed," said the mayor of Tarsk, Pavel Orlin. "Nobody passes."',
    want: ['Pavel Orlin <said> "The road is closed," / "Nobody passes." (say)'],
  },
  {
    why: "a quotation on both sides of its cue",
    text: '"If they shoot, we shoot," he warned, "and we will not stop."',
    want: ['? <warned> "If they shoot, we shoot," / "and we will not stop." (warn)'],
  },
  {
    why: "a relative clause between subject and verb",
    text: "The union, which represents nurses, warned that patients would die.",
    want: ["the union <warned> that patients would die (warn)"],
  },
  {
    why: "an aside between subject and verb",
    text:
      "A senior UN official, speaking on condition of anonymity, said the convoy had been " +
      "turned back.",
    want: ["a senior UN official <said> the convoy had been turned back (say)"],
  },
  {
    why: "a condemnation with its reason",
    text:
      "In a statement on Friday, the foreign ministry condemned the raid as a violation of the " +
      "truce.",
    want: ["the foreign ministry <condemned> the raid as a violation of the truce (accuse)"],
  },
  {
    why: "a call on somebody",
    text: "The council called on both sides to halt the shelling.",
    want: ["the council <called on> to halt the shelling (ask)"],
  },
  {
    why: "an accusation",
    text: "Officials in Juba accused the opposition of smuggling weapons.",
    want: ["Officials in Juba <accused> the opposition of smuggling weapons (accuse)"],
  },
  {
    why: "a belief",
    text: "Mr. Sato, a former judge, believes the court will rule in May.",
    want: ["Sato <believes> the court will rule in May (believe)"],
  },
  {
    why: "a name and a colon",
    text: 'Holm: "We were never asked."',
    want: ['Holm <> "We were never asked." (say)'],
  },
  {
    why: "a turn in capitals",
    text: "MR. COLE: We will not go to the talks.",
    want: ["COLE <> We will not go to the talks (say)"],
  },
  {
    why: "a document speaks",
    text: "The draft says each side must withdraw within 30 days.",
    want: ["the draft <says> each side must withdraw within 30 days (say)"],
  },
  {
    why: "a document suggests",
    text: "A leaked memo from the embassy suggests the ambassador was told in advance.",
    want: ["a leaked memo from the embassy <suggests> the ambassador was told in advance (report)"],
  },
  {
    why: "two verbs with `who` before the cue",
    text: "Marta Ruiz, who led the mission and has since retired, said the numbers were wrong.",
    want: ["Marta Ruiz <said> the numbers were wrong (say)"],
  },
  {
    why: "no answer to a request",
    text: "The general did not immediately respond to a request for comment.",
    want: ["the general <did not immediately respond> a request for comment (decline)"],
  },
  {
    why: "quoted by an agency",
    text:
      "He was quoted by the state news agency as saying that " +
      "elections would be held in autumn.",
    want: ["? <saying> that elections would be held in autumn (say)"],
  },
  {
    why: "a proposal and an appeal",
    text: "The sultan's envoy proposed a ten-day pause and urged the tribes to send delegates.",
    want: [
      "the sultan's envoy <proposed> a ten-day pause (propose)",
      "the sultan's envoy <urged> to send delegates (ask)",
    ],
  },
  {
    why: "content before its cue",
    text: "It is not clear who fired first, the observers said.",
    want: ["the observers <said> It is not clear who fired first (say)"],
  },
  {
    why: "a cue in the middle",
    text: 'The talks, said one diplomat, are "going nowhere."',
    want: ['one diplomat <said> The talks / are "going nowhere." (say)'],
  },
  {
    why: "a promise and an addition",
    text: "Haddad promised to publish the accounts, adding that he had nothing to hide.",
    want: [
      "Haddad <promised> to publish the accounts (promise)",
      "Haddad <adding> that he had nothing to hide (say)",
    ],
  },
  {
    why: "a rejection",
    text: "The president rejected the offer.",
    want: ["the president <rejected> the offer (reject)"],
  },
  {
    why: "two clauses, two voices",
    text: "Neighbours said the family had fled; police declined to discuss the case.",
    want: [
      "Neighbours <said> the family had fled (say)",
      "police <declined to discuss> the case (decline)",
    ],
  },
  {
    why: "a tweet and a colon",
    text: 'The opposition leader tweeted: "They stole the vote."',
    want: ['the opposition leader <tweeted> "They stole the vote." (say)'],
  },
  {
    why: "curly marks",
    text: "“We need water,” one woman shouted. “We need it now.”",
    want: ["one woman <shouted> “We need water,” / “We need it now.” (say)"],
  },
  {
    why: "a hope inside a statement",
    text: "The bishop said he hoped the ceasefire would hold.",
    want: [
      "the bishop <said> he hoped the ceasefire would hold (say)",
      "the bishop <hoped> the ceasefire would hold (believe)",
    ],
  },
  {
    why: "a clause whose verb looks like a noun",
    text: "Critics say the deal rewards violence.",
    want: ["Critics <say> the deal rewards violence (say)"],
  },
  {
    why: "a conviction",
    text: "The ambassador is convinced that a compromise can be found.",
    want: ["the ambassador <is convinced> that a compromise can be found (believe)"],
  },
  {
    why: "two voices, one statement",
    text: "Both the army and the police said they had no record of the arrest.",
    want: ["the army & the police <said> they had no record of the arrest (say)"],
  },
  {
    why: "a rival's word after `while`",
    text: "She insisted the vote was fair, while her rival, Jonas Lehto, called it a farce.",
    want: ["? <insisted> the vote was fair (say)", "Jonas Lehto <called> it a farce (say)"],
  },
  {
    why: "a finding",
    text: "The report, published by the think tank Norden, found that prices had doubled.",
    want: ["the report <found> that prices had doubled (report)"],
  },
  {
    why: "a question mark before the speaker",
    text: '"Why now?" Senator Bell asked.',
    want: ['Bell <asked> "Why now?" (ask)'],
  },
  {
    why: "pressed for an answer",
    text: 'When pressed on dates, the spokeswoman would only say that the review was "under way".',
    want: ['the spokeswoman <would only say> that the review was "under way" (say)'],
  },
  {
    why: "words after the cue that are no content",
    text: '"I have nothing to add," the minister said before leaving for Geneva.',
    want: ['the minister <said> "I have nothing to add," (say)'],
  },
  {
    why: "an occasion before `that`",
    text:
      "Norway's foreign minister, Ingrid Dahl, said in an interview with Radio Polar that Oslo " +
      "would host the talks if both parties asked.",
    want: ["Ingrid Dahl <said> that Oslo would host the talks if both parties asked (say)"],
  },
  {
    why: "a phrasal verb",
    text: "The chairman ruled out a second vote.",
    want: ["the chairman <ruled out> a second vote (reject)"],
  },
  {
    why: "a claim named by a noun, inside another's words",
    text: "The delegation's claim that it was never consulted is false, Dahl said.",
    want: [
      "Dahl <said> The delegation's claim that it was never consulted is false (say)",
      "the delegation <claim> that it was never consulted (say)",
    ],
  },
  {
    why: "praise and blame",
    text: "The minister welcomed the decision but criticised its timing.",
    want: [
      "the minister <welcomed> the decision (agree)",
      "the minister <criticised> its timing (accuse)",
    ],
  },
  {
    why: "a letter reads",
    text: '"This is our last offer," the letter reads.',
    want: ['the letter <reads> "This is our last offer," (say)'],
  },
  {
    why: "two voices with offices",
    text:
      "Prime Minister Tomas Krol and his Slovak counterpart, Jan Hruby, agreed that trade " +
      "would resume.",
    want: ["Tomas Krol & Jan Hruby <agreed> that trade would resume (agree)"],
  },
  {
    why: "two speakers joined by `and`",
    text:
      "The commander said his men would leave by 1 June and the mayor said they would be " +
      "watched.",
    want: [
      "the commander <said> his men would leave by 1 June (say)",
      "the mayor <said> they would be watched (say)",
    ],
  },
  {
    why: "a warning of something",
    text: "Aid groups have been warning of famine for months.",
    want: ["Aid groups <have been warning> famine for months (warn)"],
  },
  {
    why: "several sentences in one quotation",
    text: 'Minister Adeyemi said: "The list is final. Nobody will be added."',
    want: ['Adeyemi <said> "The list is final. Nobody will be added." (say)'],
  },
  {
    why: "sources with knowledge",
    text:
      "Three sources with direct knowledge of the matter told Reuters " +
      "the fund had been frozen.",
    want: ["three sources <told> the fund had been frozen (say)"],
  },
  {
    why: "a bare clause after a day",
    text: "Police said Monday they had arrested two men.",
    want: ["Police <said> they had arrested two men (say)"],
  },
  {
    why: "a diary",
    text: "He wrote in his diary that peace was near.",
    want: ["? <wrote> that peace was near (say)"],
  },
  {
    why: "a picture's credit",
    text: "A crane in the old harbour. Image: Kim Lee.",
    want: ["Kim Lee <Image> A crane in the old harbour (publish)"],
  },
  {
    why: "a condition is no statement",
    text: "If the minister says yes, the talks will resume.",
    want: [],
  },
  { why: "a filler is no statement", text: "The envoy, you know, is late.", want: [] },
  { why: "a wish is no statement", text: "Amiri wants to go home.", want: [] },
  {
    why: "half a quotation",
    text: 'The plan is "a mistake," Dahl said.',
    want: ['Dahl <said> The plan is "a mistake," (say)'],
  },
  {
    why: "made it clear",
    text: "Dahl made it clear that she would not return.",
    want: ["Dahl <made it clear> that she would not return (say)"],
  },
  {
    why: "a paper citing others",
    text: "The paper, citing two officials, reported that the bridge was mined.",
    want: ["the paper <reported> that the bridge was mined (report)"],
  },
  {
    why: "nobody said",
    text: "Nobody said that the war was over.",
    want: ["Nobody <said> that the war was over (say)"],
  },
  {
    why: "a comma too many",
    text: "The firm Ardent, has said that its locks are safe.",
    want: ["Ardent <has said> that its locks are safe (say)"],
  },
  {
    why: "a source with a clause of its own",
    text: "According to the Harbour Wire, which broke the story, the deal is dead.",
    want: ["Harbour Wire <According to> the deal is dead (say)"],
  },
  {
    why: "a participle before the main clause",
    text: "Warning that winter was near, she asked the council to act.",
    want: ["? <Warning> that winter was near (warn)", "? <asked> to act (ask)"],
  },
  {
    why: "as somebody told somebody",
    text: "As Varga told reporters on Monday, the border is shut.",
    want: ["Varga <told> the border is shut (say)"],
  },
  {
    why: "as somebody said, in the middle",
    text: "The deal, as Varga has said, is dead.",
    want: ["Varga <has said> The deal / is dead (say)"],
  },
  {
    why: "as, without a clause of its own",
    text: "It is not as simple as the army said.",
    want: [],
  },
  {
    why: "accused by somebody",
    text: "The mayor was accused by Varga of selling grain.",
    want: ["Varga <was accused> The mayor / of selling grain (accuse)"],
  },
  {
    why: "and gave no more",
    text: "Varga confirmed that an inquiry was open but gave no details.",
    want: ["Varga <confirmed> that an inquiry was open (confirm)"],
  },
  {
    why: "a clause of its own after `and that`",
    text: "Police said they had no suspects, and that the search was continuing.",
    want: ["Police <said> they had no suspects, and that the search was continuing (say)"],
  },
  {
    why: "calls not returned",
    text: "Neither campaign returned calls seeking comment.",
    want: ["Neither campaign <returned> calls seeking comment (decline)"],
  },
  {
    why: "a poll with its day",
    text: "According to a poll released on Wednesday, most voters want peace.",
    want: ["a poll <According to> most voters want peace (say)"],
  },
  {
    why: "said of a report",
    text: "The report concluded that the dam had failed, officials said.",
    want: [
      "officials <said> The report concluded that the dam had failed (say)",
      "the report <concluded> that the dam had failed (say)",
    ],
  },
  {
    why: "a dateline is nobody's words",
    text: "NORTHPORT, March 3 — The road is shut, mediators said, but talks go on.",
    want: ["mediators <said> The road is shut (say)"],
  },
  {
    why: "some and others",
    text: "Experts are divided: Some say the law is clear, while others argue that it is not.",
    want: ["Some <say> the law is clear (say)", "others <argue> that it is not (say)"],
  },
  {
    why: "a pronoun for an office named nearer than anybody else",
    text:
      "Amina Varga spoke on Monday.\n\n" +
      "The vote surprised the general. He said he would appeal.",
    want: ["the general <said> he would appeal (say)"],
  },
  {
    why: "neither confirmed nor denied",
    text: "The ministry would neither confirm nor deny the report.",
    want: ["the ministry <would neither confirm nor deny> the report (decline)"],
  },
  {
    why: "no comment from somebody",
    text: "There was no immediate comment from the palace.",
    want: ["the palace <no immediate comment>  (decline)"],
  },
  {
    why: "asked not to be named, said by declining",
    text: "Two officials declined to be identified.",
    want: [],
  },
  {
    why: "blunt, then a quotation",
    text: 'A diplomat was blunt: "Nobody will come to these talks."',
    want: ['a diplomat <> "Nobody will come to these talks." (say)'],
  },
  {
    why: "an answer told by somebody else",
    text: "Varga said the rebels had rejected the plan.",
    want: [
      "Varga <said> the rebels had rejected the plan (say)",
      "the rebels <had rejected> the plan (reject)",
    ],
  },
  {
    why: "the deputy, not the one whose deputy it is",
    text: "President Idris Bako's deputy, Noor Sule, was angry. He said the plan was dead.",
    want: ["Noor Sule <said> the plan was dead (say)"],
  },
  {
    why: "one of them",
    text: 'Two envoys came. "Nobody believes in August," one of them said.',
    want: ['one of them <said> "Nobody believes in August," (say)'],
  },
  {
    why: "as some spell it",
    text: "The Gulf states have signalled they could send troops.",
    want: ["the Gulf states <have signalled> they could send troops (say)"],
  },
  { why: "patience urged", text: "Varga urged patience.", want: ["Varga <urged> patience (ask)"] },
  {
    why: "an offer taken up",
    text: "The rebels accepted the offer.",
    want: ["the rebels <accepted> the offer (agree)"],
  },
  { why: "a prize taken", text: "Varga accepted the award.", want: [] },
  {
    why: "a source with a clause of its own at the end",
    text:
      "Neither has done so, according to the commission, whose report, released on Monday, " +
      "counted 112 breaches.",
    want: ["the commission <according to> Neither has done so (say)"],
  },
  {
    why: "quoted as calling",
    text: 'Harbour Wire quoted the president as calling the general "a fool".',
    want: ['the president <calling> the general "a fool" (say)'],
  },
  {
    why: "declined comment",
    text: "The speaker's office declined comment.",
    want: ["the speaker's office <declined comment>  (decline)"],
  },
  {
    why: "blamed, in quotation marks",
    text: 'State media blamed "terrorist shelling".',
    want: ['State media <blamed> "terrorist shelling" (accuse)'],
  },
  {
    why: "a name before its apposition",
    text: '"It is over," said Noor Sule, a former judge and adviser, who called for an inquiry.',
    want: ['Noor Sule <said> "It is over," (say)', "Noor Sule <called> an inquiry (ask)"],
  },
  {
    why: "a first name that is a verb",
    text: '"I need to see it," said Rep. Will Hurd.',
    want: ['Will Hurd <said> "I need to see it," (say)'],
  },
  {
    why: "a clause that closes before the sentence's own verb",
    text: "Varga, who said the talks had failed, left the hall.",
    want: ["Varga <said> the talks had failed (say)"],
  },
  {
    why: "a quotation, and what was done next",
    text: 'Varga told the council, "We are ready," and left.',
    want: ['Varga <told> "We are ready," (say)'],
  },
  {
    why: "in somebody's view",
    text: "In Varga's view, the truce is dead.",
    want: ["Varga <view> the truce is dead (believe)"],
  },
  {
    why: "denied in an aside",
    text: "The claim, denied by the army, spread.",
    want: ["the army <denied> The claim (deny)"],
  },
  {
    why: "announced on a day",
    text: "The ministry's announcement on Monday that the border would close came too late.",
    want: ["the ministry <announcement> that the border would close (say)"],
  },
  {
    why: "promised not to",
    text: "The rebels promised not to attack the town.",
    want: ["the rebels <promised> not to attack the town (promise)"],
  },
  {
    why: "vowed never to",
    text: "Varga vowed never to negotiate with the rebels.",
    want: ["Varga <vowed> never to negotiate with the rebels (promise)"],
  },
  {
    why: "urged not to",
    text: "Varga urged the rebels not to fight.",
    want: ["Varga <urged> not to fight (ask)"],
  },
  {
    why: "at least so many",
    text: "At least 43 people died, the army said.",
    want: ["the army <said> At least 43 people died (say)"],
  },
  {
    why: "while one says so, another does",
    text: "While the army says the truce holds, monitors count breaches daily.",
    want: ["the army <says> the truce holds (say)"],
  },
  {
    why: "described by somebody as",
    text: "The deal was described by Varga as historic.",
    want: ["Varga <was described> The deal / as historic (say)"],
  },
  {
    why: "told to",
    text: "Varga told the army not to fire.",
    want: ["Varga <told> not to fire (ask)"],
  },
  {
    why: "no one said",
    text: "No one in the council said the deal was dead.",
    want: ["No one in the council <said> the deal was dead (say)"],
  },
  {
    why: "yet to comment",
    text: "The ministry has yet to comment.",
    want: ["the ministry <has yet to comment>  (decline)"],
  },
  {
    why: "a letter asks",
    text: "The letter proposes that the parties meet and asks Velia to host them.",
    want: [
      "the letter <proposes> that the parties meet (propose)",
      "the letter <asks> to host them (ask)",
    ],
  },
  {
    why: "contrary to what was said",
    text: "Contrary to what Varga said, the road is open.",
    want: [],
  },
  {
    why: "said once, refused later",
    text: "Varga had said she would sign, but on Monday she refused.",
    want: ["Varga <had said> she would sign (say)"],
  },
  {
    why: "a thing measured",
    text: "Posts were shared according to the size of each party.",
    want: [],
  },
  {
    why: "put it bluntly",
    text: 'The rebels\' spokesman put it more bluntly: "They are broke."',
    want: ['the rebels\' spokesman <put it> "They are broke." (say)'],
  },
  {
    why: "quoted as saying",
    text: '"It is over," he was quoted as saying.',
    want: ['? <was quoted as saying> "It is over," (say)'],
  },
])("attribution: $why", ({ text, want }) =>
  expect(shown(text, "2022-05-06").statements).toEqual(want),
)
