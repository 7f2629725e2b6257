/**
 * Sentences of the half that may be mended against which are not read as marked; whoever mends one
 * strikes it off.
 */
export const KNOWN_MISSES: readonly string[] = [
  "Her reply was short: no.",
  '"No," came the answer.',
  'Ilves called the plan "a farce".',
  "He was quoted by Harbour Wire as saying the truce was over.",
  "Okoro said one thing and Dahl said another.",
  "Okoro expects an answer within days.",
  "Dahl recalled that her father used to say no gate stays shut.",
  "Okoro asked whether the army had confirmed the deaths.",
  "The union wants a ten-day pause. The company says three is enough.",
]
