import type { AccessOptions } from '@fieldgate/service-kit'
import type { Scope } from '@fieldgate/types'
import { legacyKeyUnknown } from '#domain/errors'
import type { LegacyKeys } from '#domain/legacy-keys'

const SCOPES: ReadonlySet<Scope> = new Set<Scope>(['records:read', 'records:write'])

/** Reads the `api-key` header; a key that is not known is answered as none is, but counts as a guess. */
export const legacyKeyReader =
  (keys: LegacyKeys): AccessOptions['authenticate'] =>
  async (request) => {
    const key = request.headers['api-key']
    if (typeof key !== 'string' || key === '') return undefined
    const username = await keys.findUsername(key)
    if (username === undefined) throw legacyKeyUnknown()
    return {
      kind: 'api_key',
      id: username,
      name: username,
      role: undefined,
      scopes: SCOPES,
      resources: undefined
    }
  }
