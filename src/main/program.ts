/** The program around the terminal's commands, each part loaded when it is run. */

import type { Program } from "../cli/index.ts"
import { dataFolder } from "./folders.ts"

export function program(environment: Readonly<Record<string, string | undefined>>): Program {
  return {
    serve: async (wish, tell) => (await import("./serve.ts")).serve(wish, environment, tell),
    signIn: async (data, tell) =>
      (await import("./operator.ts")).signInLink({
        folder: dataFolder(data, environment),
        environment,
        log: tell,
      }),
    examine: async (data) => (await import("./doctor/index.ts")).examine(data, environment),
    onRecord: async (wish, tell, work) =>
      (await import("./desk.ts")).onRecord(
        { folder: dataFolder(wish.data, environment), environment, log: tell },
        wish.process,
        work,
      ),
    verifyHistory: async (data, tell) =>
      (await import("./operator.ts")).verifyHistory({
        folder: dataFolder(data, environment),
        environment,
        log: tell,
      }),
  }
}
