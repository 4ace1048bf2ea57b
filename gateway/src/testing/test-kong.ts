import type { Healthchecks, KongFile, Route, RouteFields, Service, Termination } from '#kong/kong-file'

/** Finds nothing out while a test runs. */
export const CALM: Healthchecks = {
  path: '/readyz',
  intervalMs: 60_000,
  timeoutMs: 1000,
  successes: 1,
  active: { tcp: 100, timeout: 100, http: 100 },
  passive: { tcp: 100_000, timeout: 100, http: 100, statuses: [502, 503] }
}

export interface TestKong extends Partial<Omit<KongFile, 'services' | 'routes'>> {
  port?: number
  service?: Partial<Service>
  /** Routes before the last: of the service too, but for those with a termination. */
  routes?: Array<Partial<RouteFields> & { termination?: Termination }>
}

/** A kong.yml of one service, at `port`, that owns every path but those of `routes`. */
export function testKong({ port = 9, service: ownFields, routes = [], ...fields }: TestKong = {}): KongFile {
  const service: Service = {
    name: 'echo',
    path: '/',
    target: { upstream: 'echo.up', host: '127.0.0.1', port, healthchecks: CALM },
    connectTimeoutMs: 500,
    readTimeoutMs: 500,
    writeTimeoutMs: 500,
    retries: 2,
    ...ownFields
  }
  const last = { name: 'all', paths: ['/'], stripPath: false, unbuffered: false }
  const others = routes.map(
    ({ termination, ...own }): Route => ({
      ...last,
      ...own,
      ...(termination ? { termination } : { service })
    })
  )
  return {
    services: [service],
    routes: [...others, { ...last, service }],
    floodLimit: undefined,
    maxBodyBytes: undefined,
    ...fields
  }
}

export const gatewayConfig = { TRUSTED_PROXIES: '', RATE_LIMITS: 'on' } as const
