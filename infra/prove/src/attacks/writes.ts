import type { AttackedPlatform, Service } from './attacked-platform.ts'

/** A write of one face, whose body is an object. */
export interface Write {
  service: Service
  path: string
  /** What it makes rows of. */
  table: string
  /** The members of a body that is right, as JSON without its braces. */
  members: () => string
  /** A member that takes a text, and one that takes a number. */
  text: string
  number: string
  headers: (platform: AttackedPlatform) => Record<string, string>
  /** The form of its refusals. */
  type: string
}

const v1 = {
  headers: ({ authorization }: AttackedPlatform) => ({ authorization }),
  type: 'application/problem+json'
}
const named = (member: string) => () => `"${member}":"hostile-${crypto.randomUUID()}"`

export const LEGACY_GATEWAYS = 'gateways of the legacy face'
export const LEGACY_RECORDS = 'records of the legacy face'

export const WRITES: Readonly<Record<string, Write>> = {
  users: {
    ...v1,
    service: 'identity',
    path: '/api/v1/users',
    table: 'users',
    members: () => `${named('name')()},"password":"a-long-enough-password","role":"viewer"`,
    text: 'name',
    number: 'role'
  },
  gateways: {
    ...v1,
    service: 'gateways',
    path: '/api/v1/gateways',
    table: 'gateways',
    members: named('id'),
    text: 'description',
    number: 'expectedIntervalSeconds'
  },
  pipelines: {
    ...v1,
    service: 'pipelines',
    path: '/api/v1/pipelines',
    table: 'pipelines',
    members: () => '"pins":[]',
    text: 'label',
    number: 'expectedIntervalSeconds'
  },
  records: {
    ...v1,
    service: 'records',
    path: '/api/v1/records',
    table: 'records',
    members: () => '"value3":true',
    text: 'value1',
    number: 'value2'
  },
  'alert rules': {
    ...v1,
    service: 'host-metrics',
    path: '/api/v1/alert-rules',
    table: 'alert_rules',
    members: () => `${named('name')()},"kind":"hostMemory","threshold":90`,
    text: 'name',
    number: 'forSeconds'
  },
  [LEGACY_GATEWAYS]: {
    service: 'gateways',
    path: '/api/data',
    table: 'gateways',
    members: () => `${named('gatewayID')()},"devices":[]`,
    text: 'note',
    number: 'size',
    headers: ({ adminPassword }) => ({ authorization: `Basic ${btoa(`admin:${adminPassword}`)}` }),
    type: 'application/json'
  },
  [LEGACY_RECORDS]: {
    service: 'records',
    path: '/api/create',
    table: 'records',
    members: () => '"value3":true',
    text: 'value1',
    number: 'value2',
    headers: ({ legacyKey }) => ({ 'api-key': legacyKey }),
    type: 'application/json'
  }
}
