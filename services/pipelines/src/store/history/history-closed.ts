import { historyClosed } from '#domain/errors'

const NO_PARTITION = '23514'

/** For one reading, not a batch: there it must still look like what the database refuses in one row. */
export function rethrowAsClosed(error: Error & { code?: string; table?: string }): never {
  throw error.code === NO_PARTITION && error.table === 'readings' ? historyClosed(error) : error
}
