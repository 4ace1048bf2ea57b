import { createHash } from 'node:crypto'
import type { Authorship } from '@fieldgate/audit'
import { keysClosed, usernameInvalid } from './errors.ts'
import { textFault } from './text.ts'

export interface LegacyKeyStore {
  /** Keeps the hash, puts that on record and gives the time; throws `username_taken` when the name has a key. */
  insert: (username: string, keyHash: string, by: Authorship) => Promise<Date>
  findUsername: (keyHash: string) => Promise<string | undefined>
}

export interface IssuedKey {
  username: string
  key: string
  createdAt: Date
}

export type LegacyKeys = ReturnType<typeof createLegacyKeys>

const USERNAME_MAX_LENGTH = 255

/** The keys of the legacy face: one for each name, shown once; `open` says whether new ones are given out. */
export function createLegacyKeys(
  store: LegacyKeyStore,
  { open, newKey }: { open: boolean; newKey: () => string }
) {
  return {
    async issue(username: string, by: Authorship): Promise<IssuedKey> {
      if (!open) throw keysClosed()
      assertUsername(username)
      const key = newKey()
      return { username, key, createdAt: await store.insert(username, hashOf(key), by) }
    },

    findUsername: (key: string): Promise<string | undefined> => store.findUsername(hashOf(key))
  }
}

function assertUsername(username: string): void {
  const fault = username.includes('/') ? 'must not hold a slash' : textFault(username, USERNAME_MAX_LENGTH)
  if (fault !== undefined) throw usernameInvalid(fault)
}

/** A key is 16 random bytes, so a plain hash keeps it: there is no dictionary to try. */
const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')
