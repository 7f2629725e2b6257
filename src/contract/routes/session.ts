/** Signing in and out. */

import { signInRequest } from "../requests.ts"
import { sessionView } from "../views.ts"
import { none } from "./params.ts"
import type { RouteTable } from "./route.ts"

export const sessionRoutes = {
  session: {
    method: "get",
    path: "/api/session",
    summary: "Who is signed in",
    params: none,
    status: 200,
    answer: sessionView,
    faults: [],
  },
  signIn: {
    method: "post",
    path: "/api/session",
    access: "anyone",
    summary: "Sign in by a link, which is used up",
    params: none,
    body: { json: signInRequest },
    limit: 4096,
    status: 201,
    answer: sessionView,
    faults: ["link-over", "too-many-attempts"],
  },
  signOut: {
    method: "delete",
    path: "/api/session",
    summary: "Sign out",
    params: none,
    status: 204,
    answer: undefined,
    faults: [],
  },
} as const satisfies RouteTable
