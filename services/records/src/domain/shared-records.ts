import type { Authorship } from '@fieldgate/audit'
import { SHARED } from './caller.ts'
import { recordEmpty, recordInvalid, recordNotFound } from './errors.ts'
import { type DataRecord, isPopulated, type RecordValues, valueFaults } from './record.ts'
import { recordPages } from './record-pages.ts'
import type { RecordStore } from './record-store.ts'

export type SharedRecords = ReturnType<typeof createSharedRecords>

/** The use cases of those who see what is shared, and nothing else; a record is known there by its number. */
export function createSharedRecords(store: RecordStore, { newId }: { newId: () => string }) {
  const target = (number: number) => ({ number, reach: SHARED })

  return {
    /** Makes a record that belongs to nobody and that everybody sees. */
    async create(values: RecordValues, by: Authorship): Promise<DataRecord> {
      if (!isPopulated(values)) throw recordEmpty()
      assertValid(values)
      const [record] = await store.insert([{ ...values, id: newId(), shared: true, ownerId: null }], by)
      return record!
    },

    async get(number: number): Promise<DataRecord> {
      return (await store.find(target(number))) ?? missing()
    },

    /** Sets the values given; unlike a write of v1 it may leave a record with none. */
    async modify(number: number, values: Partial<RecordValues>, by: Authorship): Promise<DataRecord> {
      assertValid(values)
      return (await store.update(target(number), 'none', () => values, by)) ?? missing()
    },

    async remove(number: number, by: Authorship): Promise<void> {
      if (!(await store.remove(target(number), 'none', by))) missing()
    },

    /** Every shared record by number, a page at a time. */
    pages: (): AsyncGenerator<DataRecord[]> =>
      recordPages(store, { reach: SHARED, filter: {}, sort: 'number' })
  }
}

function assertValid(values: Partial<RecordValues>): void {
  const faults = valueFaults(values)
  if (faults.length > 0) throw recordInvalid(faults)
}

function missing(): never {
  throw recordNotFound()
}
