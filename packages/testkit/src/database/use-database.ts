import { afterAll, beforeAll, inject } from 'vitest'
import { cloneTemplate, type TestDatabase } from './test-database.ts'

/** Gives the calling suite a migrated database of its own; read the URLs inside hooks and tests. */
export function useDatabase(): { readonly url: string; readonly ownerUrl: string } {
  let database: TestDatabase | undefined
  beforeAll(async () => {
    database = await cloneTemplate(inject('databaseTemplate'))
  })
  afterAll(() => database?.drop())
  const made = () => {
    if (!database) throw new Error('useDatabase: the database exists from beforeAll on')
    return database
  }
  return {
    get url() {
      return made().url
    },
    get ownerUrl() {
      return made().ownerUrl
    }
  }
}
