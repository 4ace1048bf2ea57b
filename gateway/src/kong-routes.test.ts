import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Route } from '#kong/kong-file'
import { loadKongFile } from '#kong/load-kong-file'
import { normalisePath } from '#routing/normalise-path'
import { createRouter } from '#routing/router'

const root = new URL('../../', import.meta.url)
const { routes } = loadKongFile(new URL('kong.yml', root))
const findRoute = createRouter(routes)

/** One path of every resource, by its service. */
const RESOURCES = {
  identity: [
    'auth/tokens',
    'auth/tokens/current',
    'auth/registrations',
    'auth/oidc/google/callback',
    'auth/introspections',
    'me',
    'users',
    'users/7',
    'api-keys',
    'api-keys/7/rotations',
    'audit-events',
    'health',
    'openapi.json',
    'retention/audit',
    'retention/audit/runs'
  ],
  gateways: [
    'gateways',
    'gateways/GW%201',
    'gateways/1/devices/meter',
    'gateways/1/heartbeats',
    'gateways/1/photo',
    'gateways:import',
    'gateway-summary'
  ],
  pipelines: [
    'pipelines',
    'pipelines/12345678/pins/ivp1',
    'pipelines/12345678/readings:batch',
    'pipelines/12345678/commands/next',
    'pipeline-summary',
    'readings:batch',
    'retention/readings',
    'retention/rollups/runs'
  ],
  records: ['records', 'records/7/changes', 'records:batch'],
  'host-metrics': [
    'hosts',
    'hosts/web/containers/7/stats',
    'alert-rules',
    'alerts',
    'webhooks/7/deliveries',
    'retention/samples'
  ]
}

const STREAMS = {
  gateways: ['gateways/GW1/events'],
  pipelines: ['pipelines/12345678/stream', 'pipelines/12345678/commands/next'],
  'host-metrics': ['hosts/web/stream', 'hosts/web/events']
}

/** Recorded as 404 whoever answers: no service claims them. */
const NOBODYS =
  /^\/(data\/?|data\/disk|data\/containers|data\/.*\/(web)?|api\/(list|create)\/|api\/delete\/.*)$/

const everyVersion = (resources: Record<string, string[]>) =>
  Object.entries(resources).flatMap(([service, paths]) =>
    paths.flatMap((path) => [
      [`/api/v1/${path}`, service],
      [`/api/${path}`, service]
    ])
  )

const legacyPaths = ['gateways', 'pipelines', 'records', 'host-metrics'].flatMap((service) => {
  const file = new URL(`services/${service}/golden/${service}.json`, root)
  const cases = JSON.parse(readFileSync(file, 'utf8')) as Array<{ request: { path: string } }>
  const paths = cases.map(({ request }) => request.path.split('?', 1)[0]!.replaceAll(/\{\{\w+\}\}/g, '7'))
  return [...new Set(paths)].map((path) => [path, NOBODYS.test(path) ? undefined : service])
})

interface PathItem {
  [method: string]: { parameters?: Array<{ name: string; schema: { enum?: string[] } }> }
}

/** Retention is spread over the services by its class: the values that this one documents, or none. */
const classesOf = (item: PathItem): string[] =>
  Object.values(item)[0]!.parameters?.find(({ name }) => name === 'class')?.schema.enum ?? ['']

/** Every path that a service documents. */
const documentedPaths = readdirSync(new URL('services/', root)).flatMap((service) => {
  const file = new URL(`services/${service}/openapi.json`, root)
  if (!existsSync(file)) return []
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, PathItem> }
  return Object.entries(paths).flatMap(([path, item]) =>
    classesOf(item).map((name) => [path.replace('{class}', name).replaceAll(/\{\w+\}/g, '12345678'), service])
  )
})

describe('kong.yml', () => {
  it.each([
    ...everyVersion(RESOURCES),
    ['/.well-known/jwks.json', 'identity'],
    ['/docs', 'identity'],
    ['/docs/app.js', 'identity'],
    ['/', 'console'],
    ['/app', 'console'],
    ['/app/gateways/GW1', 'console'],
    ['/assets/index-1.js', 'console'],
    ...documentedPaths,
    ...legacyPaths
  ])('sends %s to %s', (path, service) => {
    expect(findRoute(normalisePath(path!))?.route).toMatchObject(
      service ? { service: { name: service } } : { termination: {} }
    )
  })

  it.each(everyVersion(STREAMS))('lets %s of %s stream', (path, service) => {
    expect(findRoute(path!)?.route).toMatchObject({ service: { name: service }, unbuffered: true })
  })

  it.each([
    '/application',
    '/api',
    '/api/',
    '/api/v1',
    '/api/v2/gateways',
    '/livez',
    '/metrics',
    '/traffic',
    '/api/data2',
    '/api/listing',
    '/pipelines'
  ])('sends %s to nobody', (path) => {
    expect(findRoute(path)?.route.name).toBe('not-found')
  })

  it('has no path that two expressions claim: Kong would take either', () => {
    const expressions = routes.flatMap((route) => route.paths.filter((path) => path.startsWith('~')))
    const patterns = expressions.map((path) => new RegExp(`^(?:${path.slice(1)})`))
    const paths = [
      ...everyVersion(RESOURCES),
      ...everyVersion(STREAMS),
      ...documentedPaths,
      ...legacyPaths
    ].map(([path]) => path!)
    const claimed = paths.filter((path) => patterns.filter((pattern) => pattern.test(path)).length > 1)
    expect(claimed).toEqual([])
  })

  it('keeps the alias of a resource out of the legacy paths', () => {
    const legacy = routes.filter(({ name }) => name.endsWith('-legacy'))
    const isLegacy = (route: Route) => legacy.includes(route)
    const caught = everyVersion(RESOURCES).filter(([path]) => isLegacy(findRoute(path!)!.route))
    expect(caught).toEqual([])
  })
})
