import { destination } from 'pino'

const WRITE_BYTES = 32 * 1024
const WRITE_AT_MOST_BYTES = 64 * 1024
const WRITE_WITHIN_MS = 100

interface Target {
  /** A descriptor or a path. */
  dest: number | string
  mode?: number
}

/**
 * Standard output, or a file, many lines at a time: one write a line costs more than all else a line does. What is
 * waiting is written when the process ends, also by an error; only a kill takes the last tenth of a second with it.
 */
export const logStream = (to: Target = { dest: 1 }): ReturnType<typeof destination> =>
  destination({
    ...to,
    sync: false,
    minLength: WRITE_BYTES,
    maxWrite: WRITE_AT_MOST_BYTES,
    periodicFlush: WRITE_WITHIN_MS
  })
