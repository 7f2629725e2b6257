/**
 * The program around the terminal: what a command asks for that is more than one answer from one
 * file.
 */

import type { Ports, Viewer } from "../app/index.ts"
import type { ProcessId, Result } from "../base/index.ts"

/** What `parley serve` was asked for; undefined where it was not said. */
export interface ServeWish {
  readonly data: string | undefined
  readonly host: string | undefined
  readonly port: number | undefined
  /** Whether a page may be opened on this desktop. */
  readonly open: boolean
  /** Whether to go on with histories in which their last known ends are not. */
  readonly acceptHistory: boolean
}

/** One thing that `parley doctor` looked at. */
export interface Finding {
  readonly name: string
  /** `idle` is neither good nor bad: nothing is there yet, or it is not needed. */
  readonly state: "good" | "idle" | "wrong"
  /** What is there, in a few words. */
  readonly found: string
  /** What to do, where something is wrong. */
  readonly mend?: string
}

/**
 * How the history of one room stands when it is recomputed; `room` is what people call it, `at` 0
 * where it is no link.
 */
export type HistoryLine =
  | {
      readonly kind: "whole"
      readonly compartment: string
      readonly room: string | undefined
      readonly entries: number
      readonly destroyed: number
      readonly links: number
      readonly head: string
      readonly recordedAt: string
      readonly accepted: readonly string[]
    }
  | {
      readonly kind: "broken"
      readonly compartment: string
      readonly room: string | undefined
      readonly at: number
      readonly because: string
    }

/** All histories; `gone` says in sentences which rooms somebody went on without. */
export interface HistoryReport {
  readonly histories: readonly HistoryLine[]
  readonly gone: readonly string[]
}

export interface SignInLink {
  readonly link: string
  /** ISO 8601, in UTC. */
  readonly until: string
  /** False where no Parley serves this data folder now: the link is good once one does. */
  readonly served: boolean
}

/** The record, open for one command: who works, on which process. */
export interface Desk {
  readonly ports: Ports
  readonly viewer: Viewer
  readonly process: { readonly id: ProcessId; readonly title: string }
}

export interface DeskWish {
  readonly data: string | undefined
  /** A process's id, or its title or the beginning of it; undefined where there is only one. */
  readonly process: string | undefined
}

/** The world's failures are thrown, each as one sentence; a line told is a line without its end. */
export interface Program {
  /**
   * Serves the workbench until it is told to stop (Ctrl-C); resolves when everything is put away.
   */
  serve(wish: ServeWish, tell: (line: string) => void): Promise<void>
  /** A fresh link for the one who keeps this data folder. */
  signIn(data: string | undefined, tell: (line: string) => void): Promise<SignInLink>
  /** Looks at everything that Parley stands on; changes nothing. */
  examine(data: string | undefined): Promise<readonly Finding[]>
  /**
   * Opens the record beside a running workbench or alone, runs `work` as whoever keeps the data
   * folder, and puts all away.
   *
   * @returns a sentence where the process asked for is not there, or several are and none was named
   */
  onRecord<T>(
    wish: DeskWish,
    tell: (line: string) => void,
    work: (desk: Desk) => Promise<T>,
  ): Promise<Result<T, string>>
  verifyHistory(data: string | undefined, tell: (line: string) => void): Promise<HistoryReport>
}
