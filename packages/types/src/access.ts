import { type Static, Type } from 'typebox'

/** What a credential may be used for. */
export type Scope = Static<typeof Scope>
export const Scope = Type.Enum([
  'gateways:read',
  'gateways:write',
  'pipelines:read',
  'pipelines:write',
  'pipelines:push',
  'records:read',
  'records:write',
  'metrics:read',
  'admin'
])

/** What a user may do at most: `member` only with what it owns, the others with everything. */
export type Role = Static<typeof Role>
export const Role = Type.Enum(['viewer', 'operator', 'admin', 'member'])

/** The services of the platform, as clients of one another. */
export type ServiceName = Static<typeof ServiceName>
export const ServiceName = Type.Enum(['identity', 'gateways', 'pipelines', 'records', 'host-metrics'])
