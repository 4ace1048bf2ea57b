import type { Route } from '#kong/kong-file'

interface Match {
  route: Route
  /** The part of the path that the route claimed. */
  matched: string
}

export type Router = (path: string) => Match | undefined

/**
 * Picks among `routes` as Kong 3.9 does under its default `router_flavor`, traditional_compatible (`get_priority` in
 * kong/router/transform.lua): a regular expression, anchored at the start, before every prefix; a longer prefix
 * before a shorter one. Among expressions that match the same path Kong's order is that of random ids, so kong.yml
 * has none.
 */
export function createRouter(routes: readonly Route[]): Router {
  const claims = routes.flatMap((route) => route.paths.map((path) => ({ route, path })))
  const expressions = claims
    .filter(({ path }) => path.startsWith('~'))
    .map(({ route, path }) => ({ route, pattern: new RegExp(`^(?:${path.slice(1)})`) }))
  const prefixes: Match[] = claims
    .filter(({ path }) => !path.startsWith('~'))
    .map(({ route, path }) => ({ route, matched: path }))
    .sort((a, b) => b.matched.length - a.matched.length)

  return (path) => {
    for (const { route, pattern } of expressions) {
      const found = pattern.exec(path)
      if (found) return { route, matched: found[0] }
    }
    return prefixes.find(({ matched }) => path.startsWith(matched))
  }
}
