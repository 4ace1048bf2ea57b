import type { ServiceName } from './stage/stage.ts'

/** Resources that several overwrite at a time, each no more than it has seen: with `If-Match`. */
export interface Contest {
  service: ServiceName
  /** Where the resource is made, and what it is made of. */
  collection: string
  made?: Readonly<Record<string, unknown>>
  methods: ReadonlyArray<'PUT' | 'PATCH'>
  /** What every PUT has to say besides. */
  always?: Readonly<Record<string, unknown>>
  /** Its member that says whose write it was, and the one that has the value. */
  mark: string
  value?: string
  /** How the audit tells that it was overwritten. */
  action: string
}

export const CONTESTS: readonly Contest[] = [
  {
    service: 'gateways',
    collection: '/api/v1/gateways',
    made: { id: 'site-contested' },
    methods: ['PUT', 'PATCH'],
    mark: 'name',
    value: 'expectedIntervalSeconds',
    action: 'gateway.updated'
  },
  {
    service: 'pipelines',
    collection: '/api/v1/pipelines',
    made: { id: '20000000' },
    methods: ['PATCH'],
    mark: 'label',
    value: 'expectedIntervalSeconds',
    action: 'pipeline.updated'
  },
  {
    service: 'records',
    collection: '/api/v1/records',
    methods: ['PUT', 'PATCH'],
    mark: 'value1',
    value: 'value2',
    action: 'record.updated'
  },
  {
    service: 'host-metrics',
    collection: '/api/v1/alert-rules',
    methods: ['PUT', 'PATCH'],
    always: { kind: 'hostLoad' },
    mark: 'name',
    value: 'threshold',
    action: 'alert_rule.updated'
  },
  {
    service: 'host-metrics',
    collection: '/api/v1/webhooks',
    methods: ['PUT', 'PATCH'],
    always: { url: 'https://alerts.example/' },
    mark: 'name',
    action: 'webhook.updated'
  },
  {
    service: 'identity',
    collection: '/api/v1/api-keys',
    made: { scopes: ['records:read'] },
    methods: ['PATCH'],
    mark: 'name',
    action: 'api_key.updated'
  }
]

/** What `contest` is told by a write. */
export const contentOf = (contest: Contest, mark: string, value: number): Record<string, unknown> => ({
  [contest.mark]: mark,
  ...(contest.value && { [contest.value]: value })
})
