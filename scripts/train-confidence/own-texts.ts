/**
 * Texts of our own of which the marked documents have none: stances without a clause, a briefing, a
 * letter, an agreement. The reader gets each right.
 */

export const OWN_TEXTS: readonly string[] = [
  "A second official familiar with the plan confirmed it.",
  "Two diplomats confirmed the letter's authenticity.",
  "The ministry confirmed the figure on Monday.",
  "Hana Petrov denied the report.",
  "The rebels denied any role in the attack.",
  "A spokesman denied the claims.",
  "An aide disputed the account.",
  "The union declined to comment.",
  "Petrov declined to comment on the leak.",
  "The embassy refused to confirm the figure.",
  "He declined to say when talks would resume.",
  "Both parties rejected the offer.",
  "The council rejected the draft.",
  "She dismissed the allegations.",
  "The general acknowledged the losses.",
  "A senior officer verified the document.",
  "The mayor declined to give details.",
  "The company admitted the mistake.",
  "Orlin rejected the claim.",
  "They refuted the charge.",
  "MR. ORLIN: The envoy left for Tarsk this morning.\n\nQUESTION: Has the ministry seen the " +
    "letter?\n\nMR. ORLIN: I am not going to comment on letters. It is late.\n\nMS. VARGA: We " +
    "will publish the text tomorrow.",
  "Dear President Varga,\n\nThe truce is in danger. Both sides must meet by 1 May.\n\nI " +
    "expect your answer within ten days.\n\nYours sincerely,\nNoor Amiri",
  "1. The Government of Tarsk shall release 200 prisoners.\n\n2. The River Front will " +
    "withdraw its fighters from the port.\n\n3. The Parties shall not attack the road.\n\n(a) " +
    "The Joint Commission shall verify the withdrawal.",
]
