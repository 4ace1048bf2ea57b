import { destination } from 'pino'

const WRITE_BYTES = 32 * 1024
const WRITE_AT_MOST_BYTES = 64 * 1024
const WRITE_WITHIN_MS = 100

interface Target {
  /** A descriptor or a path. */
  dest: number | string
  mode?: number
}

type LogStream = ReturnType<typeof destination>

/**
 * Standard output, or a file, many lines at a time: one write a line costs more than all else a line does. What is
 * waiting is written when the process ends, also by an error; only a kill takes the last tenth of a second with it.
 */
export function logStream(to: Target = { dest: 1 }): LogStream {
  const stream = destination({
    ...to,
    sync: false,
    minLength: WRITE_BYTES,
    maxWrite: WRITE_AT_MOST_BYTES,
    periodicFlush: WRITE_WITHIN_MS,
    contentMode: 'buffer'
  })
  // Of text, sonic-boom copies and measures all that waits anew with each line.
  const write = stream.write.bind(stream) as (line: Buffer | string) => boolean
  stream.write = (line) => write(Buffer.from(line))
  return stream
}
