import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { createWritesUnderWay, idempotencyKeyReused } from '@fieldgate/idempotency'
import { ingestQueueFull, readQueueFull } from '#domain/errors'
import type { LiveBus } from '#domain/live/live-bus'
import type { PinStore } from '#domain/pipelines/pipelines'
import type { Reading, Receipt } from '#domain/readings/reading'
import { createBatcher } from '../batcher.ts'
import { rethrowAsClosed } from '../history/history-closed.ts'
import { announced } from '../live/announced.ts'
import { createGroupCommit } from './group-commit.ts'
import { type NamedReceipt, writingNamesOnce } from './named-writer.ts'
import { createPinReader } from './pin-reader.ts'
import { createReadingWriter } from './reading-writer.ts'

const MAX_BATCH = 128
const MAX_QUEUE = 10_000
const MAX_WRITES_IN_FLIGHT = 4
const MAX_READS_IN_FLIGHT = 1

/** What devices do all the time, a batch at a time, on connections of its own: nothing slow stands in its way. */
export function openHotPath(
  databaseUrl: string,
  bus: Pick<LiveBus, 'announce'>,
  onCommit: (batch: { rows: number; ms: number }) => void = () => {}
): PinStore & Pick<DatabaseHandle, 'breaker' | 'close'> & { waiting: () => number } {
  const database = openDatabase(databaseUrl, { max: MAX_WRITES_IN_FLIGHT + MAX_READS_IN_FLIGHT })
  const writes = createGroupCommit({
    commit: announced(bus, writingNamesOnce(database, createReadingWriter(database))),
    maxBatch: MAX_BATCH,
    maxQueue: MAX_QUEUE,
    maxInFlight: MAX_WRITES_IN_FLIGHT,
    overflow: ingestQueueFull,
    refuse: rethrowAsClosed,
    onCommit
  })
  const reads = createBatcher({
    run: createPinReader(database),
    maxBatch: MAX_BATCH,
    maxQueue: MAX_QUEUE,
    maxInFlight: () => MAX_READS_IN_FLIGHT,
    overflow: readQueueFull
  })
  const underWay = createWritesUnderWay()

  const storeNamed = (reading: Reading): Promise<Receipt | undefined> =>
    writes.submit(reading).then(ownReceipt)
  /** Nothing can be wrong with the name of one that has none. */
  const storeUnnamed = writes.submit as (reading: Reading) => Promise<Receipt | undefined>

  return {
    storeReading: (reading) =>
      reading.name ? underWay(reading.name.id, () => storeNamed(reading)) : storeUnnamed(reading),
    findPins: reads.submit,
    /** How many readings wait for their batch. */
    waiting: writes.waiting,
    breaker: database.breaker,
    async close() {
      await Promise.all([writes.close(), reads.close()])
      await database.close()
    }
  }
}

function ownReceipt(receipt: NamedReceipt): Receipt | undefined {
  if (receipt === 'reused') throw idempotencyKeyReused()
  return receipt
}
