import type { IncomingMessage } from 'node:http'

/**
 * Leads `/api/<resource>` to `/api/v1/<resource>` for the resources of a service; `?version=` there is one more way
 * to state a version, and is read as the header X-API-Version, besides what that says itself.
 */
export function versionAlias(resources: readonly string[]): (request: IncomingMessage) => string {
  const names = resources.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const alias = new RegExp(`^/api/((?:${names})(?![\\w-]).*)$`)
  return (request) => {
    const url = request.url ?? '/'
    const rest = resources.length > 0 ? alias.exec(url)?.[1] : undefined
    if (rest === undefined) return url
    const path = rest.split('?', 1)[0]!
    const parameters = new URLSearchParams(rest.slice(path.length))
    if (!parameters.has('version')) return `/api/v1/${rest}`
    // Versions that contradict each other stay side by side, which is none that is known.
    const stated = [request.headers['x-api-version'] ?? [], parameters.getAll('version')].flat()
    request.headers['x-api-version'] = [...new Set(stated)].join(', ')
    parameters.delete('version')
    return `/api/v1/${path}${parameters.size > 0 ? `?${parameters}` : ''}`
  }
}
