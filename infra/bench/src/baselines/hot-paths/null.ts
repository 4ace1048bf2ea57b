import { openDatabase } from '@fieldgate/db'
import type { openHotPath as OpenHotPath } from '@fieldgate/pipelines/hot-path'

const PINS = { ivp1: 1, ivp2: 22, ivp3: 333, ivp4: 4444, svp1: 'on' }

/** Stores nothing and finds the same pins always: what the service costs without what it is for. */
export const openHotPath: typeof OpenHotPath = (databaseUrl) => {
  const { breaker, close } = openDatabase(databaseUrl)
  return {
    storeReading: async ({ arrivedAt }) => ({ version: 1, recordedAt: arrivedAt }),
    findPins: async () => ({ pins: PINS, version: 1, updatedAt: new Date() }),
    waiting: () => 0,
    breaker,
    close
  }
}
