import type { IncomingMessage } from 'node:http'

/**
 * Leads `/api/<resource>` to `/api/v1/<resource>` for the resources of a service; `?version=` there is one more way
 * to state a version, and is read as the header X-API-Version.
 */
export function versionAlias(resources: readonly string[]): (request: IncomingMessage) => string {
  const names = resources.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const alias = new RegExp(`^/api/((?:${names})(?![\\w-]).*)$`)
  return (request) => {
    const url = request.url ?? '/'
    const rest = resources.length > 0 ? alias.exec(url)?.[1] : undefined
    if (rest === undefined) return url
    const [path, query] = rest.split('?', 2)
    const parameters = new URLSearchParams(query)
    const version = parameters.get('version')
    if (version === null) return `/api/v1/${rest}`
    parameters.delete('version')
    request.headers['x-api-version'] = version
    return `/api/v1/${path}${parameters.size > 0 ? `?${parameters}` : ''}`
  }
}
