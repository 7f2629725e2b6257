/** What is taken in at most. */

/**
 * Largest file read, in bytes: 16 MiB. Documents and structured files alike; a reader that takes
 * less says so itself (YAML), and what comes as many small files is limited where it is put
 * together.
 */
export const LARGEST_FILE = 16 * 1024 * 1024
