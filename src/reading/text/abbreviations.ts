/**
 * Words that keep their full stop. Those that are common words otherwise (`no`, `sat`, `mass`) are
 * left out.
 */

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** Before a name: the full stop after these never ends a sentence. */
const TITLE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  list(`
  mr mrs ms mx dr prof rev fr sr sra mme mlle gen lt col maj capt cmdr cdr adm sgt cpl brig sen rep
  gov pres amb sec st ste
  supt insp atty messrs mgr msgr pvt`),
)

/** Before a number, a place or a list: these too are followed by more. */
const LEADING = list(`nos vol pp paras secs figs v vs cf e.g i.e approx ca mt ft viz`)

const OTHERS = list(`
  inc ltd co corp bros dept univ assn intl govt jr snr esq ave blvd rd etc a.m p.m
  jan feb apr jun jul aug sept oct nov dec tue tues thu thur thurs
  ariz ark calif colo conn fla kan minn mont neb nev okla tenn tex vt wis wyo`)

/** Those after which a sentence goes on whatever follows. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...TITLE_ABBREVIATIONS,
  ...LEADING,
])

/** Every word that keeps its full stop, in lower case without it. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([...LEADING_ABBREVIATIONS, ...OTHERS])
