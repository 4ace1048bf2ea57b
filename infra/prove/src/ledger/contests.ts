import type { ServiceName } from './stage/stage.ts'

/** Resources that several overwrite at a time, each no more than it has seen: with `If-Match`. */
export interface Contest {
  service: ServiceName
  /** Where the resource is made, and of what; or where it is, as it is there without that. */
  path: string
  made?: Readonly<Record<string, unknown>> | 'beforehand'
  methods: ReadonlyArray<'PUT' | 'PATCH'>
  /** What every PUT has to say besides. */
  always?: Readonly<Record<string, unknown>>
  /** Its member that says whose write it was, and the one that has the value; where one is missing, the other says. */
  mark?: string
  /** The first of them is not shown: it is a password, and signs in. */
  isSecret?: true
  value?: string
  values?: (nth: number) => number
  /** How the audit tells that it was overwritten, where it does, and of what: as its path ends, unless said here. */
  action?: string
  target?: string
}

/** What each class may be kept for: rollups no shorter than their readings, samples no longer than a year. */
const keptDays = (nth: number): number => 31 + (nth % 336)

/** The pipeline whose pins are contested. */
export const CONTESTED_PINS = '20000001'

export const CONTESTS: readonly Contest[] = [
  {
    service: 'gateways',
    path: '/api/v1/gateways',
    made: { id: 'site-contested' },
    methods: ['PUT', 'PATCH'],
    mark: 'name',
    value: 'expectedIntervalSeconds',
    action: 'gateway.updated'
  },
  {
    service: 'gateways',
    path: '/api/v1/gateways/site-d/devices',
    made: { name: 'contested' },
    methods: ['PUT', 'PATCH'],
    mark: 'mark',
    value: 'voltage',
    action: 'device.updated',
    target: 'site-d/contested'
  },
  {
    service: 'pipelines',
    path: '/api/v1/pipelines',
    made: { id: '20000000' },
    methods: ['PATCH'],
    mark: 'label',
    value: 'expectedIntervalSeconds',
    action: 'pipeline.updated'
  },
  {
    service: 'pipelines',
    path: `/api/v1/pipelines/${CONTESTED_PINS}/pins`,
    made: 'beforehand',
    methods: ['PUT', 'PATCH'],
    // Not the pins whose every value is looked for in the history.
    mark: 'svp2',
    value: 'ivp2'
  },
  {
    service: 'records',
    path: '/api/v1/records',
    methods: ['PUT', 'PATCH'],
    mark: 'value1',
    value: 'value2',
    action: 'record.updated'
  },
  {
    service: 'host-metrics',
    path: '/api/v1/alert-rules',
    methods: ['PUT', 'PATCH'],
    always: { kind: 'hostLoad' },
    mark: 'name',
    value: 'threshold',
    action: 'alert_rule.updated'
  },
  {
    service: 'host-metrics',
    path: '/api/v1/webhooks',
    methods: ['PUT', 'PATCH'],
    always: { url: 'https://alerts.example/' },
    mark: 'name',
    action: 'webhook.updated'
  },
  {
    service: 'identity',
    path: '/api/v1/api-keys',
    made: { scopes: ['records:read'] },
    methods: ['PATCH'],
    mark: 'name',
    action: 'api_key.updated'
  },
  {
    service: 'identity',
    path: '/api/v1/users',
    made: { name: 'contested', role: 'viewer', password: 'the password of the site' },
    methods: ['PATCH'],
    mark: 'password',
    isSecret: true,
    action: 'user.updated'
  },
  retention('identity', 'audit'),
  retention('host-metrics', 'samples'),
  retention('pipelines', 'rollups')
]

function retention(service: ServiceName, name: string): Contest {
  return {
    service,
    path: `/api/v1/retention/${name}`,
    made: 'beforehand',
    methods: ['PUT'],
    value: 'keepDays',
    values: keptDays,
    action: 'retention.updated'
  }
}

/** What `contest` is told by a write. */
export const contentOf = (contest: Contest, mark: string, value: number): Record<string, unknown> => ({
  ...(contest.mark && { [contest.mark]: mark }),
  ...(contest.value && { [contest.value]: value })
})
