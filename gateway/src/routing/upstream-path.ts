interface PathHandling {
  servicePath: string
  stripPath: boolean
  /** The part of the path that the route claimed. */
  matched: string
}

/** The path to ask the service for: Kong's `path_handling: v0` (`get_upstream_uri_v0` in kong/router/utils.lua). */
export function upstreamPath(path: string, { servicePath, stripPath, matched }: PathHandling): string {
  const base = servicePath.endsWith('/') ? servicePath.slice(0, -1) : servicePath
  if (!stripPath) return path === '/' ? servicePath : base + path

  const rest = withoutDots(path.slice(matched.length))
  if (rest !== '') return `${base}${rest.startsWith('/') ? '' : '/'}${rest}`
  const endsInSlash = path === '/' ? servicePath.endsWith('/') : path.endsWith('/')
  return base + (endsInSlash ? '/' : '') || '/'
}

/** What is left may begin with dots that were no segment of their own before: they lead nowhere. */
function withoutDots(rest: string): string {
  return rest.replace(/^\.{1,2}(\/|$)/, '')
}
