/** The database's versions, in order. Each is applied once; none is ever taken back. */

import { record } from "./0001-record.ts"
import { rests } from "./0002-rests.ts"
import { search } from "./0003-search.ts"
import { names } from "./0004-names.ts"
import { newest } from "./0005-newest.ts"
import { requests } from "./0006-requests.ts"
import { swept } from "./0007-swept.ts"
import { tries } from "./0008-tries.ts"
import { login } from "./0009-login.ts"
import { members } from "./0010-members.ts"
import type { Migration } from "./migration.ts"

export { type Migration } from "./migration.ts"

export const MIGRATIONS: readonly Migration[] = [
  record,
  rests,
  search,
  names,
  newest,
  requests,
  swept,
  tries,
  login,
  members,
]
