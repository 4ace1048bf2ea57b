import { hostNotFound } from './errors.ts'

export interface Host {
  id: string
}

/** The resource ids a caller is bound to; undefined: no such bound. */
type Resources = readonly string[] | undefined

export type Hosts = ReturnType<typeof createHosts>

/** The hosts this service measures: the one it runs on. To a caller bound to others it does not exist. */
export function createHosts(host: string) {
  const isReachedBy = (resources: Resources): boolean => resources?.includes(host) ?? true

  return {
    /** The one that the service runs on. */
    own: { id: host } as Host,

    isReachedBy,

    list: (resources: Resources): Host[] => (isReachedBy(resources) ? [{ id: host }] : []),

    get(id: string, resources: Resources): Host {
      if (id !== host || !isReachedBy(resources)) throw hostNotFound()
      return { id }
    }
  }
}
