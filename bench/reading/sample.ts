/** A text of our own to read over and over. */

export const SAMPLE =
  "The envoy, Noor Amiri, told reporters on Monday that the two delegations would meet again " +
  `by 15 April. "Nobody wants this to fail," she said. "But patience is not endless."\n` +
  "A senior official familiar with the plan said the council had asked for talks, while the " +
  "union's chairman, Sami Okoro, called the offer a farce. The mayor of Tarsk declined to " +
  "comment.\n" +
  "Trade could suffer if the bridge stays shut, and prices have doubled since 2020, " +
  "according to the Harbour Wire.\n"
