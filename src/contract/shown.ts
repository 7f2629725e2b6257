/** The types of views, as their schemas have them. */

import type { z } from "@hono/zod-openapi"

type Plain = string | number | boolean | null | undefined

/** The same, down to its last part, as nobody changes it. */
type Fixed<T> = T extends Plain
  ? T
  : T extends readonly (infer Each)[]
    ? readonly Fixed<Each>[]
    : { readonly [K in keyof T]: Fixed<T[K]> }

/** A schema by what it lets in, where it was made without its type. */
export const letting = <T>(schema: z.ZodType): z.ZodType<T> => schema as z.ZodType<T>

/** What a schema lets in; nobody changes it. */
export type Shown<S extends z.ZodType> = Fixed<z.output<S>>
