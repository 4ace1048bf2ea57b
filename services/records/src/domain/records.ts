import { recordEmpty, recordInvalid, recordNotFound } from './errors.ts'
import { type DataRecord, isPopulated, type RecordValues, valueFaults } from './record.ts'

type NewRecord = RecordValues & Pick<DataRecord, 'id' | 'shared' | 'ownerId' | 'lastModifiedBy'>

/** What the domain asks of storage; each write leaves its row of history in the same transaction. */
export interface RecordStore {
  insert: (record: NewRecord) => Promise<DataRecord>
  findShared: (number: number) => Promise<DataRecord | undefined>
  /** Sets the values given; undefined when there is no such record. */
  updateShared: (
    number: number,
    values: Partial<RecordValues>,
    author: string
  ) => Promise<DataRecord | undefined>
  /** Marks the record deleted; false when there is none. */
  removeShared: (number: number, author: string) => Promise<boolean>
  /** By number, from behind `after`. */
  listShared: (page: { after: number; limit: number }) => Promise<DataRecord[]>
}

export type Records = ReturnType<typeof createRecords>

const PAGE_SIZE = 1_000

/** The use cases; `author` is always the name of who changes the record. */
export function createRecords(store: RecordStore, { newId }: { newId: () => string }) {
  return {
    /** Makes a record that belongs to nobody and that everybody sees. */
    async createShared(values: RecordValues, author: string): Promise<DataRecord> {
      if (!isPopulated(values)) throw recordEmpty()
      assertValid(values)
      return store.insert({ ...values, id: newId(), shared: true, ownerId: null, lastModifiedBy: author })
    },

    async getShared(number: number): Promise<DataRecord> {
      return (await store.findShared(number)) ?? missing(number)
    },

    async modifyShared(number: number, values: Partial<RecordValues>, author: string): Promise<DataRecord> {
      assertValid(values)
      return (await store.updateShared(number, values, author)) ?? missing(number)
    },

    async removeShared(number: number, author: string): Promise<void> {
      if (!(await store.removeShared(number, author))) missing(number)
    },

    /** Every shared record by number, a page at a time: there may be too many to hold at once. */
    async *sharedPages(): AsyncGenerator<DataRecord[]> {
      let page: DataRecord[]
      let after = 0
      do {
        page = await store.listShared({ after, limit: PAGE_SIZE })
        if (page.length > 0) yield page
        after = page.at(-1)?.number ?? after
      } while (page.length === PAGE_SIZE)
    }
  }
}

function assertValid(values: Partial<RecordValues>): void {
  const faults = valueFaults(values)
  if (faults.length > 0) throw recordInvalid(faults)
}

function missing(number: number): never {
  throw recordNotFound(number)
}
