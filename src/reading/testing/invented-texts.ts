/**
 * Documents of our own of several kinds, for laws that hold for whatever is read. Nobody in them is
 * real.
 */

const BRIEFING =
  "MR. TAREK SAHL, SPOKESMAN: Good afternoon. I have three points.\n" +
  "First, the monitors will report every 48 hours from 1 April until 30 June. Second, " +
  "convoys will pass every Monday and, as of\n" +
  "May, every other day. Third, the hotline is open hourly.\n" +
  "QUESTION: Will the parties meet again?\n" +
  `MR. SAHL: I'm not going to comment on that. They meet monthly. "We have said this twice," ` +
  `she told us, "and we will say it weekly."\n`

const WIRE =
  "VELMARA (Harbour News) - Two officials said on Thursday that a truce could begin within " +
  "72 hours, at 6 p.m. on 4 March 2024.\n" +
  "A letter dated 29 February 2020, seen by Harbour News, gives each side 18 months to hand " +
  "over its posts; it is renewed every year.\n" +
  `"Nobody has signed," said Noor Amiri, the envoy, who spoke on background. The council ` +
  "denied it twice a week for a decade.\n" +
  "The deadline, 31 June, does not exist. Between 2019 and 2021 there were 1,400 incidents, " +
  "or one every 19 hours.\n"

const JOINT =
  "Joint statement of the parties\n\n" +
  "The Government of Velmara and the Northern Front, meeting from 3 to 7 June 2021, agree:\n" +
  "1. to hold their fire from 18:00 on 8 June 2021;\n" +
  "2. to exchange lists of those detained every two weeks, beginning on 15 June 2021, until " +
  "the end of the year;\n" +
  "3. to ask the Joint Commission to sit weekly, and quarterly in public.\n"

const CEASEFIRE =
  "CEASEFIRE AGREEMENT\n\n" +
  "Article 1. The Parties shall cease all hostilities within 24 hours of signature.\n" +
  "Article 2. Each Party shall report to the Commission every 48 hours, and in writing every " +
  "Friday, for a period of eighteen months.\n" +
  "Article 3. The Commission shall meet daily until 30 June 2021 and monthly thereafter.\n" +
  "Article 4. Prisoners shall be released no later than 15 days after entry into force; " +
  "lists are exchanged every third day.\n" +
  "Article 5. From 1 May 2021, the road shall be open every day from dawn.\n" +
  "Article 6. This Agreement is extended by six months each time, unless a Party objects in " +
  "writing within PT72H.\n"

const ODD =
  `“\u202eHe said 😀 that”—\u00a0said\u00a0Ms. Zoë O’Neill‑Şahin 𝔄𝔅, ` +
  `every\u00a048\u00a0hours, in e\u0301t\u00e9 2020…\n` +
  `قال الوزير "every Monday" (said the minister). ` +
  `Mr. ${"Very".repeat(120)}long said: ${"word ".repeat(200)}.\n` +
  `\t- - - — said said said: "" '' “” every 9999 hours, every 0 days, in 99 years, ` +
  `5000 years ago; 1/2/2020, 31/12/9999, the 2010s.\n`

/** By kind. */
export const INVENTED: readonly { readonly kind: string; readonly text: string }[] = [
  { kind: "a briefing", text: BRIEFING },
  { kind: "a wire report", text: WIRE },
  { kind: "a joint statement", text: JOINT },
  { kind: "a ceasefire agreement", text: CEASEFIRE },
  { kind: "odd characters and odd times", text: ODD },
]
