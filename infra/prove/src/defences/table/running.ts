import type { Defence } from '../defence.ts'

const CONFIG = 'packages/service-kit/src/process/config.ts'
const CONFIG_TEST = 'packages/service-kit/src/process/config.test.ts'
const HOUSE_TEST = 'tools/src/house.test.ts'
const START_TEST = 'packages/standalone/src/start.db.test.ts'
const PROVISION = 'packages/db/src/provision.ts'
const PROVISION_TEST = 'packages/db/src/provision.db.test.ts'
const FLOORS_TEST = 'tools/src/security-floors.test.ts'
const SECRETS_OF: Readonly<Record<string, string>> = { identity: 'SERVICE_SECRET', pipelines: 'KEY_PEPPER' }

/** How it is run: settings, the rights of roles, versions and documents. */
export const RUNNING: readonly Defence[] = [
  {
    row: 'published, short or absent secrets',
    without: 'the length of a secret',
    source: CONFIG,
    text: 'value.length < SECRET_LENGTH || PUBLISHED_SECRETS.has(value)',
    instead: 'PUBLISHED_SECRETS.has(value)',
    test: CONFIG_TEST
  },
  {
    row: 'published, short or absent secrets',
    without: 'the refusal of a demo in production',
    source: CONFIG,
    text: "if (config.DEMO) faults.push('DEMO is refused in production')",
    instead: '',
    test: CONFIG_TEST
  },
  {
    row: 'published, short or absent secrets',
    without: 'the refusal of no limits in production',
    source: CONFIG,
    text: "if (config.RATE_LIMITS === 'off') faults.push('RATE_LIMITS=off is refused in production')",
    instead: '',
    test: CONFIG_TEST
  },
  {
    row: 'published, short or absent secrets',
    without: 'the refusal of what is for trying things out, at the start',
    source: CONFIG,
    text: "if (config.FIELDGATE_ENV === 'production') {",
    instead: "if (config.FIELDGATE_ENV === '') {",
    test: START_TEST
  },
  ...Object.entries(SECRETS_OF).map(([service, name]) => ({
    row: 'published, short or absent secrets',
    without: `the mark of a secret, of ${service}`,
    source: `services/${service}/src/config.ts`,
    text: `${name}: secret()`,
    instead: `${name}: Type.String({ default: 'secret' })`,
    test: HOUSE_TEST
  })),
  {
    row: 'a PostgreSQL that loses',
    without: 'the look at its settings',
    source: 'packages/db/src/durability.ts',
    text: 'if (rows.length > 0) throw',
    instead: 'if (rows.length > 99) throw',
    test: 'packages/db/src/database.db.test.ts'
  },
  {
    row: 'a PostgreSQL that loses',
    without: 'the look at its settings, at the start',
    source: 'packages/db/src/durability.ts',
    text: 'if (rows.length > 0) throw',
    instead: 'if (rows.length > 99) throw',
    test: START_TEST
  },
  ...['identity', 'gateways', 'pipelines', 'records', 'host-metrics'].map((service) => ({
    row: 'a PostgreSQL that loses',
    without: `the look at its settings, in ${service}`,
    source: `services/${service}/src/server.ts`,
    text: 'await assertDurable(',
    instead: 'void assertDurable(',
    test: HOUSE_TEST
  })),
  {
    row: "a service's own role making tables",
    without: 'a role of its own for the tables',
    source: PROVISION,
    text: 'grant usage on schema public to',
    instead: 'grant usage, create on schema public to',
    test: PROVISION_TEST
  },
  {
    row: "a service's own role making tables",
    without: 'what keeps it from the database of another',
    source: PROVISION,
    text: 'await client.query(`revoke all on database ',
    instead: 'await client.query(`-- ',
    test: PROVISION_TEST
  },
  {
    row: 'versions with a known weakness',
    without: 'a version that is new enough',
    source: 'security-floors.json',
    text: '"fastify": ">=5',
    instead: '"fastify": ">=99',
    test: FLOORS_TEST
  },
  {
    row: 'routes that no document has',
    without: 'a status in the document',
    source: 'services/pipelines/src/http/v1/readings/readings.routes.ts',
    text: '201: ref(Reading), 404: problem,',
    instead: '201: ref(Reading),',
    test: 'services/pipelines/src/openapi.db.test.ts'
  },
  {
    row: 'routes that no document has',
    without: 'an operation in the document',
    source: 'services/gateways/src/http/v1/photos/photos.routes.ts',
    text: "operationId: 'getGatewayPhoto',",
    instead: "operationId: 'getGatewayPhoto', hide: true,",
    test: 'services/gateways/src/http/v1/photos/photos.db.test.ts'
  },
  {
    row: 'routes that no document has',
    without: 'a name of its own for an operation',
    source: 'services/gateways/openapi.json',
    text: '"operationId": "getGatewayPhoto"',
    instead: '"operationId": "putGatewayPhoto"',
    test: 'tools/src/openapi.test.ts'
  }
]
