/** Whether a text is in the language that this reader reads. */

import type { Page } from "./text/page.ts"

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

const ENGLISH =
  words(`the of and to in a is that for it was on as with his he be at by this had not are but from
  or have an they which one you were her she there would their we him been has when who will no more
  if out so said what its about into than them can only other new some could time these two may then
  do first any my now such like our over me even most after also`)

/** The commonest words of other languages in Latin letters, without those that English has too. */
const OTHERS: readonly ReadonlySet<string>[] = [
  words(
    "le la les des et une est dans pour que qui sur avec pas plus par au aux ce cette sont " +
      "ont été être il elle nous vous mais ou où leur",
  ),
  words(
    "der die das und ist den von zu mit sich auf für nicht ein eine einer dem des im auch es " +
      "als wird bei nach sind hat dass werden aus",
  ),
  words(
    "el los las del que y en una por con para su se lo al como más pero sus le ya este sí " +
      "porque esta entre cuando muy sin sobre también",
  ),
  words(
    "il di che è per una del della con non sono più alla dei nel anche come dal gli ha si ma " +
      "questo essere",
  ),
  words(
    "o os da do das dos em um uma para com não que se na no por mais como mas foi ao ele tem " +
      "à seu sua ou ser",
  ),
  words(
    "de het een van en dat op te is zijn voor met niet aan er om ook als bij maar dan naar " +
      "worden heeft",
  ),
  words(`ve bir bu için ile de da olarak olan daha çok gibi kadar sonra ancak en ne ya o ben sen`),
  words(
    "dan yang di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena oleh " +
      "ada mereka telah",
  ),
  words(`i w na z do się nie że jest to o jak po co ale od za być przez dla oraz tym`),
  words(`och att det i en som på är av för med den till inte om ett har de var men`),
  words(`na ya wa kwa ni za katika la kuwa hiyo huo hii yake wao lakini kama pia`),
]

/** Words looked at, from the beginning. */
const SAMPLE = 3000

/**
 * English where most letters are Latin and English words are more common than those of any other
 * language known here. A text of a few words in which no language shows counts as English, so that
 * a name or a headline is read.
 */
export function isEnglish(page: Page): boolean {
  const sample = page.words.slice(0, SAMPLE).filter(({ kind }) => kind === "word")
  if (sample.length === 0) return false
  const latin = sample.filter(({ text }) => /^[\p{Script=Latin}\p{N}]/u.test(text)).length
  if (latin < sample.length * 0.5) return false
  const lowers = sample.map(({ lower }) => lower)
  const share = (of: ReadonlySet<string>): number => lowers.filter((word) => of.has(word)).length
  const own = share(ENGLISH)
  const rival = Math.max(...OTHERS.map(share))
  if (own === 0 && rival === 0) return sample.length < 12
  return sample.length < 20 ? own >= rival : own > rival && own >= sample.length * 0.12
}
