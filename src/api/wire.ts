/** How a value looks once it has travelled as JSON: brands gone, absent fields left out. */

/**
 * Whether a text type is a brand (an id, a day), which has a key that plain text has not, and not a
 * closed list of words.
 */
type IsBrand<T extends string> = [Exclude<keyof T, keyof string>] extends [never] ? false : true

type OptionalKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T]
type Flat<T> = { [K in keyof T]: T[K] }

/**
 * `T` as its JSON, in the words of a schema's output. A field that may be undefined is one that may
 * be left out.
 */
export type Wire<T> = T extends string
  ? IsBrand<T> extends true
    ? string
    : T
  : T extends number | boolean | null | undefined
    ? T
    : T extends readonly (infer Each)[]
      ? Wire<Each>[]
      : Flat<
          { [K in Exclude<keyof T, OptionalKeys<T>>]: Wire<T[K]> } & {
            [K in OptionalKeys<T>]?: Wire<Exclude<T[K], undefined>> | undefined
          }
        >

/**
 * A value that a schema let in, as the type whose wire form it is. Brands and undefined fields have
 * no form at run time, and the schema has checked what each id looks like; this is the one place
 * where the door's word is taken for it.
 */
export const received = <T>(wire: Wire<T>): T => wire as T
