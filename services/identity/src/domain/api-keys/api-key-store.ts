import type { Authorship } from '@fieldgate/audit'
import type { Place, Slice } from '@fieldgate/representations'
import type { UserId } from '../users/user.ts'
import type { ApiKey } from './api-key.ts'

export type ApiKeyAction = 'api_key.updated' | 'api_key.rotated' | 'api_key.revoked'

/** Revoked keys are there for `findByKeyId` alone; with an `ownerId`, only keys of that user are. */
export interface ApiKeyStore {
  insert: (apiKey: ApiKey, by: Authorship) => Promise<void>
  find: (id: string, ownerId?: UserId) => Promise<ApiKey | undefined>
  findByKeyId: (keyId: string) => Promise<ApiKey | undefined>
  list: (query: ApiKeyQuery, ownerId?: UserId) => Promise<Slice<ApiKey>>
  /** Gives what `decide` made of the key, which changes meanwhile for nobody else; undefined when there is none. */
  change: (
    id: string,
    write: { action: ApiKeyAction; by: Authorship; ownerId: UserId | undefined },
    decide: (apiKey: ApiKey) => ApiKey
  ) => Promise<ApiKey | undefined>
  setLastUsedAt: (id: string, at: Date) => Promise<void>
}

export interface ApiKeyQuery extends Place {
  ownerId: UserId | undefined
  /** A part of the name, in any case. */
  q: string | undefined
  sort: ApiKeySort
  withTotal: boolean
}

export const API_KEY_SORTS = ['name', '-name', 'createdAt', '-createdAt'] as const
type ApiKeySort = (typeof API_KEY_SORTS)[number]
