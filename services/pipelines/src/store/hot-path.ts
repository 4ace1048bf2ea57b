import { openDatabase } from '@fieldgate/db'
import { ingestQueueFull, readQueueFull } from '#domain/errors'
import type { PinStore } from '#domain/pipelines'
import { createBatcher } from './batcher.ts'
import { createGroupCommit } from './group-commit.ts'
import { rethrowAsClosed } from './history-closed.ts'
import { createPinReader } from './pin-reader.ts'
import { createReadingWriter } from './reading-writer.ts'

const MAX_BATCH = 128
const MAX_QUEUE = 10_000
const MAX_WRITES_IN_FLIGHT = 4
const MAX_READS_IN_FLIGHT = 1

/** What devices do all the time, a batch at a time, on connections of its own: nothing slow stands in its way. */
export function openHotPath(databaseUrl: string): PinStore & { close: () => Promise<void> } {
  const database = openDatabase(databaseUrl, { max: MAX_WRITES_IN_FLIGHT + MAX_READS_IN_FLIGHT })
  const writes = createGroupCommit({
    commit: createReadingWriter(database),
    maxBatch: MAX_BATCH,
    maxQueue: MAX_QUEUE,
    maxInFlight: MAX_WRITES_IN_FLIGHT,
    overflow: ingestQueueFull
  })
  const reads = createBatcher({
    run: createPinReader(database),
    maxBatch: MAX_BATCH,
    maxQueue: MAX_QUEUE,
    maxInFlight: () => MAX_READS_IN_FLIGHT,
    overflow: readQueueFull
  })
  return {
    storeReading: (reading) => writes.submit(reading).catch(rethrowAsClosed),
    findPins: reads.submit,
    async close() {
      await Promise.all([writes.close(), reads.close()])
      await database.close()
    }
  }
}
