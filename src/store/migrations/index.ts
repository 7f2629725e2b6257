/** The database's versions, in order. Each is applied once; none is ever taken back. */

import { record } from "./0001-record.ts"
import { rests } from "./0002-rests.ts"

export interface Migration { readonly version: number; readonly name: string; readonly sql: string }

export const MIGRATIONS: readonly Migration[] = [record, rests]
