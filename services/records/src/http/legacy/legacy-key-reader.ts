import type { AccessOptions } from '@fieldgate/service-kit'
import type { Scope } from '@fieldgate/types'
import type { LegacyKeys } from '#domain/legacy-keys'

const SCOPES: ReadonlySet<Scope> = new Set<Scope>(['records:read', 'records:write'])

/** Reads the `api-key` header; a key that is not known counts as none, for both are answered alike. */
export const legacyKeyReader =
  (keys: LegacyKeys): AccessOptions['authenticate'] =>
  async (request) => {
    const key = request.headers['api-key']
    const username = typeof key === 'string' ? await keys.findUsername(key) : undefined
    if (username === undefined) return undefined
    return {
      kind: 'api_key',
      id: username,
      name: username,
      role: undefined,
      scopes: SCOPES,
      resources: undefined
    }
  }
