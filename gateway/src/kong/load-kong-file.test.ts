import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadKongFile } from './load-kong-file.ts'

const KONG_YML = new URL('../../../kong.yml', import.meta.url)
const text = readFileSync(KONG_YML, 'utf8')

/** One change to kong.yml, and what the gateway says to it. */
const CHANGES: Array<[name: string, from: string | RegExp, to: string, fault: string]> = [
  [
    'a field it does not know',
    'algorithm: least',
    'slots: 9\n    algorithm: least',
    '/upstreams/0 (identity.up) has what this gateway does not know: slots'
  ],
  [
    'a route field it does not know',
    /(paths: \[.*gateways.*\])/,
    '$1\n        methods: [GET]',
    '/services/1/routes/2 (gateways-events) has what this gateway does not know: methods'
  ],
  ['a field on top', /$/, '\nconsumers: []\n', '/ has what this gateway does not know: consumers'],
  [
    'a plugin it does not know',
    'name: prometheus',
    'name: cors',
    '/plugins/3/name (cors) must be one of correlation-id, rate-limiting, request-size-limiting, prometheus'
  ],
  [
    'a plugin at another place',
    /(name: identity-v1)/,
    '$1\n        plugins: []',
    '/services/0/routes/0 (identity-v1) has what this gateway does not know: plugins'
  ],
  [
    'a value it cannot honour',
    'policy: local',
    'policy: redis',
    '/plugins/1/config/policy (rate-limiting) must be "local": nothing else is honoured'
  ],
  [
    'a window it cannot honour',
    'second: 2000',
    'second: 2000, minute: 90000',
    '/plugins/1/config (rate-limiting) has what this gateway does not know: minute'
  ],
  [
    'another path handling',
    'strip_path: false',
    'strip_path: false\n        path_handling: v1',
    '/services/0/routes/0/path_handling (identity-v1) must be "v0"'
  ],
  [
    'two targets',
    '{ target: "identity:3005" }',
    '{ target: "a:1" }, { target: "b:1" }',
    '/upstreams/0/targets (identity.up) must not have more than 1 items'
  ],
  [
    'an expression with a look-ahead',
    '~/docs$',
    '~/(?=docs)',
    '/services/0/routes/2/paths/0 (identity-root) must match pattern'
  ],
  [
    'an expression with an escape',
    '~/docs$',
    '~/docs/\\\\d',
    '/services/0/routes/2/paths/0 (identity-root) must match pattern'
  ],
  ['an expression that does not close', '~/docs$', '~/(docs', '~/(docs is no regular expression'],
  ['a path that two routes claim', '/docs/', '/pipeline/', 'two routes claim /pipeline/'],
  [
    'a name that stands twice',
    'name: pipelines-alias',
    'name: pipelines-v1',
    '/routes has pipelines-v1 twice'
  ],
  [
    'a service without its upstream',
    'host: records.up',
    'host: records',
    '/services/3/host names no upstream: records'
  ],
  [
    'no default for strip_path',
    /\n +strip_path: false/,
    '',
    '/services/0/routes/0 (identity-v1) lacks strip_path'
  ],
  ['no correlation-id', /.*correlation-id\n.*\n/, '', '/plugins lacks correlation-id'],
  [
    'a fixed answer that is no problem',
    '"code":"route_not_found",',
    '',
    '/routes/0/plugins/0/config/body (request-termination) lacks code'
  ],
  [
    'a fixed answer with another status',
    'status_code: 404',
    'status_code: 410',
    '/routes/0/plugins/0/config/body/status (request-termination) must be 410'
  ]
]

describe('kong.yml', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kong-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const load = (content: string) => {
    const file = join(folder, 'kong.yml')
    writeFileSync(file, content)
    return loadKongFile(file)
  }

  it('is honoured whole', () => {
    const { services, routes, floodLimit, maxBodyBytes } = loadKongFile(KONG_YML)
    expect(services.map(({ name, target }) => `${name} ${target.host}:${target.port}`)).toEqual([
      'identity identity:3005',
      'gateways gateways:3001',
      'pipelines pipelines:3003',
      'records records:3002',
      'host-metrics host-metrics:3004',
      'console console:3006'
    ])
    expect(routes.at(-1)).toMatchObject({
      paths: ['/'],
      termination: { status: 404, code: 'route_not_found' }
    })
    expect({ floodLimit, maxBodyBytes }).toEqual({ floodLimit: 2000, maxBodyBytes: 9 * 2 ** 20 })
  })

  it.each(CHANGES)('stops the start by %s, and says where', (_name, from, to, fault) => {
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    expect(() => load(changed)).toThrow(fault)
  })

  it('tells every fault at once', () => {
    const changed = text
      .replace('policy: local', 'policy: redis')
      .replace('size_unit: megabytes', 'size_unit: bytes')
    expect(() => load(changed)).toThrow(/policy.*; .*size_unit/)
  })

  it('does without the plugins that only add a guard', () => {
    const [head] = text.split('  - name: rate-limiting')
    expect(load(head!)).toMatchObject({ floodLimit: undefined, maxBodyBytes: undefined })
  })
})
