/**
 * Who may read a secret, as the group of its file: a container has the groups of its own secrets and no other.
 * docker-compose.yml gives the same numbers as `group_add`.
 */
export const READERS = {
  gateways: 3001,
  records: 3002,
  pipelines: 3003,
  'host-metrics': 3004,
  identity: 3005,
  'gateways-owner': 3101,
  'records-owner': 3102,
  'pipelines-owner': 3103,
  'host-metrics-owner': 3104,
  'identity-owner': 3105,
  postgres: 3200,
  valkey: 3201,
  /** Every service: what it counts calls in. */
  counters: 3202
} as const

export type Reader = keyof typeof READERS

/** The services that have a database. */
export const SERVICES = ['identity', 'gateways', 'pipelines', 'records', 'host-metrics'] as const

export type ServiceName = (typeof SERVICES)[number]
