import { openDatabase } from '@fieldgate/db'
import type { openHotPath as OpenHotPath } from '@fieldgate/pipelines/hot-path'
import { statementOf } from '../base-statement.ts'

const CONNECTIONS = 20
const TEXT = statementOf(1, { id: '$1', hash: '$2::bytea', ivp1: '$3' })

/** The obvious way to store a reading: a statement a request, by name, over a pool. Reads are not its business. */
export const openHotPath: typeof OpenHotPath = (databaseUrl) => {
  const { pool, breaker, close } = openDatabase(databaseUrl, { max: CONNECTIONS })
  return {
    async storeReading({ lock: { id, keyHash }, change, arrivedAt }) {
      const { rowCount } = await pool.query({
        name: 'write',
        text: TEXT,
        values: [id, keyHash, change.ivp1]
      })
      return rowCount === 0 ? undefined : { version: 1, recordedAt: arrivedAt }
    },
    findPins: async () => undefined,
    waiting: () => 0,
    breaker,
    close
  }
}
