import { readFileSync } from 'node:fs'
import type { Static } from 'typebox'
import { parse } from 'yaml'
import { faultsOf } from './faults.ts'
import { toHealthchecks } from './healthchecks.ts'
import { GlobalPlugins, KongDocument, TerminationProblem } from './kong-file.schema.ts'
import type { KongFile, Route, RouteAnswer, Service, Target, Termination } from './kong-file.ts'

type Document = Static<typeof KongDocument>
type ServiceEntry = Document['services'][number]
type RouteEntry = ServiceEntry['routes'][number]
type TerminatedEntry = Document['routes'][number]
type PluginName = keyof typeof GlobalPlugins
type PluginConfig<N extends PluginName> = Static<(typeof GlobalPlugins)[N]>

const MEGABYTE = 2 ** 20

/** Reads kong.yml, or throws once with every field, plugin and value in it that this gateway would not honour. */
export function loadKongFile(file: URL | string): KongFile {
  const document: unknown = parse(readFileSync(file, 'utf8'))
  refuse(faultsOf(KongDocument, document, document))
  const kong = document as Document
  refuse([
    ...pluginFaults(kong),
    ...terminationFaults(kong),
    ...nameFaults(kong),
    ...pathFaults(kong),
    ...hostFaults(kong),
    ...intervalFaults(kong)
  ])

  const services = new Map(kong.services.map((entry) => [entry.name, toService(entry, kong)]))
  const megabytes = pluginOf(kong, 'request-size-limiting')?.allowed_payload_size
  return {
    services: [...services.values()],
    routes: [
      ...kong.services.flatMap(({ name, routes }) =>
        routes.map((route) => toRoute(route, { service: services.get(name)! }))
      ),
      ...kong.routes.map((route) => toRoute(route, { termination: problemOf(route) as Termination }))
    ],
    floodLimit: pluginOf(kong, 'rate-limiting')?.second,
    maxBodyBytes: megabytes === undefined ? undefined : megabytes * MEGABYTE
  }
}

function refuse(faults: string[]): void {
  if (faults.length > 0) throw new Error(`kong.yml: ${faults.join('; ')}`)
}

function pluginFaults(kong: Document): string[] {
  const faults = kong.plugins.flatMap(({ name, config }, i) =>
    faultsOf(GlobalPlugins[name], config, kong, `/plugins/${i}/config`)
  )
  // Every request gets an id here, so the plugin's absence is what could not be honoured.
  if (!pluginOf(kong, 'correlation-id')) faults.push('/plugins lacks correlation-id')
  return faults
}

function terminationFaults(kong: Document): string[] {
  return kong.routes.flatMap((route, i) => {
    const schema = TerminationProblem(route.plugins[0]!.config.status_code)
    return faultsOf(schema, problemOf(route), kong, `/routes/${i}/plugins/0/config/body`)
  })
}

function nameFaults({ upstreams, services, routes, plugins }: Document): string[] {
  const kinds = { upstreams, services, routes: allRoutes({ services, routes }), plugins }
  return Object.entries(kinds).flatMap(([kind, entries]) =>
    repeated(entries.map(({ name }) => name)).map((name) => `/${kind} has ${name} twice`)
  )
}

function pathFaults(kong: Document): string[] {
  const paths = allRoutes(kong).flatMap((route) => route.paths)
  return [
    ...repeated(paths).map((path) => `two routes claim ${path}`),
    ...paths
      .filter((path) => path.startsWith('~') && !isExpression(path.slice(1)))
      .map((path) => `${path} is no regular expression`)
  ]
}

function hostFaults(kong: Document): string[] {
  return kong.services.flatMap(({ host }, i) =>
    targetOf(host, kong) ? [] : [`/services/${i}/host names no upstream: ${host}`]
  )
}

/** One timer asks after all addresses of a name, whatever their state. */
function intervalFaults({ upstreams }: Document): string[] {
  return upstreams.flatMap(({ name, healthchecks: { active } }, i) =>
    active.healthy.interval === active.unhealthy.interval
      ? []
      : [`/upstreams/${i} (${name}) must have one interval for the healthy and the unhealthy`]
  )
}

const allRoutes = ({ services, routes }: Pick<Document, 'services' | 'routes'>): RouteEntry[] => [
  ...services.flatMap((service) => service.routes),
  ...routes
]

const repeated = (values: string[]) => [...new Set(values.filter((value, i) => values.indexOf(value) !== i))]

function isExpression(source: string): boolean {
  try {
    return Boolean(new RegExp(source))
  } catch {
    return false
  }
}

function pluginOf<N extends PluginName>({ plugins }: Document, name: N): PluginConfig<N> | undefined {
  return plugins.find((plugin) => plugin.name === name)?.config as PluginConfig<N> | undefined
}

function targetOf(name: string, { upstreams }: Document): Target | undefined {
  const upstream = upstreams.find((entry) => entry.name === name)
  if (!upstream) return undefined
  const [host, port] = upstream.targets[0]!.target.split(':')
  return {
    upstream: name,
    host: host!,
    port: Number(port),
    healthchecks: toHealthchecks(upstream.healthchecks)
  }
}

function problemOf({ plugins }: TerminatedEntry): unknown {
  try {
    return JSON.parse(plugins[0]!.config.body)
  } catch {
    return undefined
  }
}

const toService = (entry: ServiceEntry, kong: Document): Service => ({
  name: entry.name,
  path: entry.path ?? '/',
  target: targetOf(entry.host, kong)!,
  connectTimeoutMs: entry.connect_timeout,
  readTimeoutMs: entry.read_timeout,
  writeTimeoutMs: entry.write_timeout,
  retries: entry.retries
})

const toRoute = (entry: RouteEntry, answer: RouteAnswer): Route => ({
  name: entry.name,
  paths: entry.paths,
  stripPath: entry.strip_path,
  unbuffered: entry.response_buffering === false,
  ...answer
})
