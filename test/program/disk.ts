/** A disk of its own size for tests: a tmpfs, where the system lets root mount one. */

import { spawnSync } from "node:child_process"
import { chmodSync, mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { isRoot, newFolder, removeFolder } from "./holder.ts"

export interface SmallDisk {
  /** A folder on it, for data. */
  readonly folder: string
  /** Fills it up to so many free megabytes. */
  fillTo(megabytes: number): void
  /** Gives back what was filled. */
  makeRoom(): void
  remove(): void
}

/** Whether disks can be made here. */
export const canMount = isRoot && tryMount()

/** Throws where it cannot be mounted. */
export function smallDisk(megabytes: number): SmallDisk {
  const point = newFolder()
  mount(point, megabytes)
  const filler = join(point, "filler")
  mkdirSync(filler)
  chmodSync(filler, 0o700)
  return {
    folder: join(point, "data"),
    fillTo: (wanted) => {
      fill(point, filler, wanted)
    },
    makeRoom: () => {
      rmSync(filler, { recursive: true, force: true })
    },
    remove: () => {
      spawnSync("umount", ["-l", point])
      removeFolder(point)
    },
  }
}

function fill(point: string, filler: string, wanted: number): void {
  const { bavail, bsize } = statfsSync(point)
  const surplus = bavail * bsize - wanted * 1024 * 1024
  if (surplus > 0) writeFileSync(join(filler, String(Date.now())), Buffer.alloc(surplus, 1))
}

function mount(point: string, megabytes: number): void {
  const { status, stderr } = spawnSync(
    "mount",
    ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=755`, "tmpfs", point],
    { encoding: "utf8" },
  )
  if (status !== 0) throw new Error(`no tmpfs can be mounted: ${stderr}`)
}

function tryMount(): boolean {
  const point = newFolder()
  try {
    mount(point, 1)
    spawnSync("umount", [point])
    return true
  } catch {
    return false
  } finally {
    removeFolder(point)
  }
}
