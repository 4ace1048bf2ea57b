import { InvalidArgumentError } from 'commander'
import type { Context } from '../context.ts'
import { CommandError, describeFailure, EXIT } from '../failures.ts'
import { showProgress } from './progress.ts'
import type { Row } from './row.ts'

type Members = Readonly<Record<string, unknown>>

interface Rejection {
  /** Of the row in its chunk; the first is 0. */
  index: number
  reason: string
}

/** Where rows go, so many at a time. */
export interface Target {
  name: string
  chunkRows: number
  /** What the row is sent as; undefined: it is left out, for the reason that `leftOut` gives. */
  map: (row: Members) => Members | undefined
  leftOut?: string
  send: (rows: readonly Members[], idempotencyKey: string) => Promise<readonly Rejection[]>
}

interface Upload {
  rows: AsyncIterable<Row>
  target: Target
  /** Where an import that failed is to go on. */
  resume?: Resumption | undefined
}

/** So many rows of a file are settled; of those that follow, `run` names the chunks as it did the first time. */
interface Resumption {
  settled: number
  run: string
}

interface Sound {
  line: number
  value: Members
}

/** `500.<run>`, as an import that failed prints it. */
export function readResumption(text: string): Resumption {
  const [, settled, run] = /^(\d+)\.([0-9a-f-]{36})$/.exec(text) ?? []
  if (settled === undefined || run === undefined)
    throw new InvalidArgumentError('Give what the import that failed has printed.')
  return { settled: Number(settled), run }
}

/**
 * Sends the rows chunk by chunk. An import that failed prints what it can be resumed by: what is settled is passed
 * over, and the chunk that is in doubt goes out under the same Idempotency-Key, so that it is not stored twice.
 */
export async function upload(context: Context, { rows, target, resume }: Upload): Promise<void> {
  const { run, settled: passedOver } = resume ?? { run: crypto.randomUUID(), settled: 0 }
  const progress = showProgress(context)
  const count = { seen: 0, settled: passedOver, stored: 0, rejected: 0, leftOut: 0 }
  let chunk: Sound[] = []

  function reject(line: number, reason: string): void {
    count.rejected++
    context.stderr.write(`line ${line}: ${reason}\n`)
  }

  async function flush(): Promise<void> {
    const values = chunk.map(({ value }) => value)
    const rejections = values.length > 0 ? await target.send(values, `import-${run}-${count.settled}`) : []
    for (const { index, reason } of rejections) reject(chunk[index]?.line ?? 0, reason)
    count.stored += chunk.length - rejections.length
    progress.add(count.seen - count.settled)
    count.settled = count.seen
    chunk = []
  }

  try {
    for await (const row of rows) {
      context.signal.throwIfAborted()
      if (count.seen++ < passedOver) continue
      const value = 'fault' in row ? undefined : target.map(row.value)
      if ('fault' in row) reject(row.line, row.fault)
      else if (value) chunk.push({ line: row.line, value })
      else count.leftOut++
      if (chunk.length >= target.chunkRows) await flush()
    }
    await flush()
  } catch (error) {
    const { message, exitCode } = describeFailure(error)
    const how = `Stopped after ${count.settled} rows. To go on, within a day: --resume ${count.settled}.${run}`
    if (context.signal.aborted) context.stderr.write(`${how}\n`)
    throw new CommandError(`${message}\n${how}`, exitCode)
  } finally {
    progress.end()
  }

  if (count.leftOut > 0) context.stderr.write(`${count.leftOut} rows were left out: ${target.leftOut}\n`)
  context.stdout.write(`${count.stored} rows taken, ${count.rejected} rejected.\n`)
  if (count.rejected > 0) throw new CommandError(`${count.rejected} rows were rejected.`, EXIT.refused)
}
