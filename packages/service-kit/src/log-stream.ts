import { type DestinationStream, destination } from 'pino'

const WRITE_BYTES = 4096
const WRITE_WITHIN_MS = 100

/**
 * Standard output, many lines at a time: one write a line costs more than all else a line does. What is waiting is
 * written when the process ends, also by an error; only a kill takes the last tenth of a second with it.
 */
export const logStream = (): DestinationStream =>
  destination({ dest: 1, sync: false, minLength: WRITE_BYTES, periodicFlush: WRITE_WITHIN_MS })
