/** Sentences of our own in which somebody confirms, denies or declines without a clause; the reader gets each of them right. */

export const STANCES: readonly string[] = [
  "A second official familiar with the plan confirmed it.", "Two diplomats confirmed the letter's authenticity.", "The ministry confirmed the figure on Monday.",
  "Hana Petrov denied the report.", "The rebels denied any role in the attack.", "A spokesman denied the claims.", "An aide disputed the account.",
  "The union declined to comment.", "Petrov declined to comment on the leak.", "The embassy refused to confirm the figure.", "He declined to say when talks would resume.",
  "Both parties rejected the offer.", "The council rejected the draft.", "She dismissed the allegations.", "The general acknowledged the losses.",
  "A senior officer verified the document.", "The mayor declined to give details.", "The company admitted the mistake.", "Orlin rejected the claim.", "They refuted the charge.",
]
