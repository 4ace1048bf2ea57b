import type { Authorship } from '@fieldgate/audit'
import type { Violation } from '@fieldgate/errors'
import { assertMayCreate, type Caller, ownerOf } from './caller.ts'
import { recordBatchInvalid } from './errors.ts'
import { contentFaults, type RecordContent } from './record.ts'
import type { RecordStore } from './record-store.ts'

/** A row as it was read: its content, or what keeps it from being a record's at all. */
export type BatchRow = { content: RecordContent } | { faults: readonly Violation[] }

/** What became of the row at the same place. */
export type RowResult = { id: string } | { faults: readonly Violation[] }

export type RecordBatches = ReturnType<typeof createRecordBatches>

export function createRecordBatches(store: RecordStore, { newId }: { newId: () => string }) {
  return {
    /** Makes a record of each row. One bad row refuses an atomic batch, telling of each; otherwise the good are kept. */
    async create(
      rows: readonly BatchRow[],
      { isAtomic }: { isAtomic: boolean },
      caller: Caller,
      by: Authorship
    ): Promise<RowResult[]> {
      assertMayCreate(caller)
      const ownerId = ownerOf(caller)
      const judged = rows.map((row) => judge(row, ownerId))
      const faults = judged.flatMap((row, at) => ('faults' in row ? row.faults.map(within(at)) : []))
      if (isAtomic && faults.length > 0) throw recordBatchInvalid(faults)

      const results = judged.map((row) => ('faults' in row ? row : { ...row, id: newId() }))
      const good = results.flatMap((row) => ('id' in row ? [{ ...row.content, id: row.id, ownerId }] : []))
      await store.insert(good, by)
      return results.map((row) => ('id' in row ? { id: row.id } : row))
    }
  }
}

function judge(row: BatchRow, ownerId: string | null): BatchRow {
  if ('faults' in row) return row
  const faults = contentFaults(row.content, ownerId)
  return faults.length > 0 ? { faults } : row
}

const within =
  (row: number) =>
  ({ pointer, ...fault }: Violation): Violation => ({ pointer: `/items/${row}${pointer}`, ...fault })
