/** Reports written for the walks; every name is invented. */

/** Two people speak, a third declines, one date is a deadline. */
export const REPORT =
  "The envoy, Noor Amiri, said that talks on the northern road would resume next week.\n\n" +
  `Daud Karimi said that the road had to be open by June 1, 2022. "We will not wait any ` +
  `longer," Karimi said.\n\n` +
  "The mayor, Leyla Osman, declined to comment on the letter.\n"

/** In Persian: a spokesman says that talks go on; right to left. */
export const PERSIAN =
  "سخنگوی شورا گفت: «مذاکرات ادامه دارد و هیچ مهلتی تعیین نشده است.»\n\nشهردار به خبرنگاران " +
  "پاسخی نداد.\n"

/** A megabyte of paragraphs, in each of which two people speak. */
export function longReport(bytes = 1_000_000): string {
  const parts: string[] = []
  for (let length = 0, number = 1; length < bytes; number += 1) {
    const part =
      `Noor Amiri said that the commission would meet again before week ${number} and report ` +
      "to both parties. The road was quiet that day, and nothing else was seen. Daud Karimi " +
      `said that nobody had answered draft ${number} of the text.\n\n`
    parts.push(part)
    length += part.length
  }
  return parts.join("")
}
