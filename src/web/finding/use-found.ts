/**
 * What was found, asked for while somebody types: a moment after the last key, and only the newest
 * answer counts.
 */

import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import type { ProcessId } from "../../base/index.ts"
import type { SearchView } from "../../contract/index.ts"
import { ask } from "../server/requests.ts"
import { asksForSomething, queryOf, type Wish } from "./wish.ts"

/** Milliseconds without a key before a question is sent. */
const PAUSE = 90

/**
 * The answer to the newest wish; while a new one is on its way, the one before. A question that is
 * overtaken is called off.
 */
export function useFound(
  process: ProcessId,
  wish: Wish,
  typing: boolean,
  limit: number,
): UseQueryResult<SearchView> {
  const query = useLater(`${queryOf(wish)}&limit=${limit}${typing ? "&typing=true" : ""}`, PAUSE)
  return useQuery({
    queryKey: ["process-part", process, "search", query],
    enabled: asksForSomething(wish),
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) =>
      ask("search", { process, ...Object.fromEntries(new URLSearchParams(query)) }, signal),
  })
}

/**
 * The value as it was before the last change, until it has not changed for so many milliseconds.
 */
function useLater(value: string, milliseconds: number): string {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => {
      settle(value)
    }, milliseconds)
    return () => {
      clearTimeout(timer)
    }
  }, [value, milliseconds])
  return settled
}
