import { hostNotFound } from '../errors.ts'
import type { Reach } from '../reach.ts'

export interface Host {
  id: string
}

export type Hosts = ReturnType<typeof createHosts>

/** The hosts this service measures: the one it runs on. To a caller bound to others it does not exist. */
export function createHosts(host: string) {
  const isReachedBy = (reach: Reach): boolean => reach?.includes(host) ?? true

  return {
    /** The one that the service runs on. */
    own: { id: host } as Host,

    isReachedBy,

    list: (reach: Reach): Host[] => (isReachedBy(reach) ? [{ id: host }] : []),

    get(id: string, reach: Reach): Host {
      if (id !== host || !isReachedBy(reach)) throw hostNotFound()
      return { id }
    }
  }
}
