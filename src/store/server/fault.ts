/** What the world did wrong to a data folder or a database, in one sentence for a person. */

/**
 * The message is a whole sentence that names the place and the mend. A door prints it and leaves
 * with exit code 3.
 */
export class ServerFault extends Error {
  override readonly name = "ServerFault"
}

/** The code of an operating system's error (`ENOSPC`), or "" where it is another kind of error. */
export const systemCode = (error: unknown): string => {
  const code = (error as { code?: unknown } | undefined)?.code
  return typeof code === "string" && /^E[A-Z0-9]+$/.test(code) ? code : ""
}

const MENDS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full; make room and start again",
  EDQUOT: "the disk quota is used up; make room and start again",
  EROFS: "the file system is read-only; name another folder with --data",
  EACCES:
    "this user may not write there; change its permissions or name another folder with --data",
  EPERM:
    "this user may not change it; start Parley as its owner or name another folder with --data",
  EEXIST: "this is a file, not a folder; name another with --data",
  ENOTDIR: "a part of the path is a file; name another folder with --data",
  ENAMETOOLONG: "the path is too long; name another folder with --data",
  ELOOP: "the path runs in a circle of links; name another folder with --data",
}

/**
 * The fault for a path that the operating system refused; errors that are ours already pass
 * unchanged.
 */
export function folderFault(path: string, error: unknown): Error {
  if (error instanceof ServerFault) return error
  const code = systemCode(error)
  if (code === "") return error instanceof Error ? error : new Error(String(error))
  return new ServerFault(
    `The data folder cannot be used: ${path}: ` +
      `${MENDS[code] ?? `the operating system says ${code}; check the disk`}.`,
    { cause: error },
  )
}
