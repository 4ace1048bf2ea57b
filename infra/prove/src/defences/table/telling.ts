import type { Defence } from '../defence.ts'

const CANARIES = {
  test: 'infra/prove/src/attacks/attacks.db.test.ts',
  only: 'secret that|every secret|a client that says where it comes from'
}
const REQUEST_LOG = 'packages/service-kit/src/telemetry/request-log.ts'
const SECRECY_TEST = 'services/pipelines/src/secrecy.db.test.ts'
const REFUSALS = {
  row: 'refusals that nobody would notice',
  test: 'services/identity/src/http/v1/refusals.db.test.ts'
}

/** What is told: in answers, the log, the audit and the repository. */
export const TELLING: readonly Defence[] = [
  {
    row: 'secrets in headers, queries and bodies',
    without: 'the path without its query, in the log',
    source: REQUEST_LOG,
    text: "path: request.url.split('?', 1)[0]",
    instead: 'path: request.url',
    test: SECRECY_TEST
  },
  {
    row: 'secrets in headers, queries and bodies',
    without: 'the path without its query, in the log of every service',
    source: REQUEST_LOG,
    text: "path: request.url.split('?', 1)[0]",
    instead: 'path: request.url',
    ...CANARIES
  },
  {
    row: 'secrets in headers, queries and bodies',
    without: 'words of our own for a path that is malformed',
    source: 'packages/service-kit/src/http/failure-status.ts',
    text: "FST_ERR_BAD_URL: ['invalid', 'url_malformed', 'The path is not well-formed percent-encoding.']",
    instead: "FST_ERR_BAD_URL: ['invalid', 'url_malformed']",
    test: SECRECY_TEST
  },
  {
    row: 'secrets in headers, queries and bodies',
    without: 'an answer of our own for what broke inside',
    source: 'packages/service-kit/src/http/failure-status.ts',
    text: 'if (status === undefined || status < 400 || status >= 500) return undefined',
    instead: '',
    test: SECRECY_TEST
  },
  {
    row: 'secrets in headers, queries and bodies',
    without: 'the seal on an answer that is kept',
    source: 'packages/idempotency/src/idempotency.ts',
    text: 'secret === undefined ? NO_SEALER : createSealer(',
    instead: 'secret === undefined || createSealer ? NO_SEALER : createSealer(',
    test: SECRECY_TEST
  },
  {
    row: 'lines of its own for the log',
    without: 'a line that is JSON',
    source: 'packages/service-kit/src/telemetry/log-stream.ts',
    text: 'stream.write = (line) => write(Buffer.from(line))',
    instead:
      "stream.write = (line) => write(Buffer.from(line.toString().replaceAll('%22', '\"').replaceAll('%0a', '\\n')))",
    ...CANARIES
  },
  {
    row: 'a query that fails, with its values',
    without: 'the way of the log to it',
    source: 'packages/service-kit/src/app.ts',
    text: 'const serializers = { err: loggedError }',
    instead: 'void loggedError\nconst serializers = {}',
    test: 'packages/service-kit/src/telemetry/error-log.test.ts'
  },
  {
    row: 'a query that fails, with its values',
    without: 'a message of our own for a query',
    source: 'packages/service-kit/src/telemetry/error-log.ts',
    text: "'params' in error ? 'A query failed.' : message",
    instead: 'message',
    test: 'packages/service-kit/src/telemetry/error-log.test.ts'
  },
  {
    row: 'a query that fails, with its values',
    without: 'a stack of frames alone',
    source: 'packages/service-kit/src/telemetry/error-log.ts',
    text: 'filter((line) => /^\\s+at /.test(line))',
    instead: 'filter((line) => line)',
    test: 'packages/service-kit/src/telemetry/error-log.test.ts'
  },
  {
    row: 'audit rows, changed or removed',
    without: 'the rights that the service does not have',
    source: 'services/identity/drizzle/0002_people.sql',
    text: 'REVOKE UPDATE, DELETE ON "audit_events" FROM identity_app;',
    instead: 'SELECT 1;',
    test: 'services/identity/src/store/audit-event-store.db.test.ts'
  },
  {
    ...REFUSALS,
    without: 'the record of refused credentials',
    source: 'packages/audit/src/refusals.ts',
    text: "unauthenticated: 'credential.refused',",
    instead: ''
  },
  {
    ...REFUSALS,
    without: 'the record of refused rights',
    source: 'packages/audit/src/refusals.ts',
    text: "forbidden: 'access.refused',",
    instead: ''
  },
  {
    ...REFUSALS,
    without: 'the record of quotas that are used up',
    source: 'packages/audit/src/refusals.ts',
    text: "rate_limited: 'quota.exceeded'",
    instead: ''
  },
  {
    ...REFUSALS,
    without: 'the record of sign-ins that fail',
    source: 'services/identity/src/http/v1/oauth/login-guard.ts',
    text: 'if (action) note(',
    instead: 'if (action === "") note('
  },
  {
    row: 'secrets in the repository',
    without: 'the rules of the scan',
    source: '.secretlintrc.json',
    text: '"id": "@secretlint/secretlint-rule-preset-recommend",',
    instead: '"id": "@secretlint/secretlint-rule-preset-recommend", "disabled": true,',
    test: 'infra/prove/src/supply-chain/secrets.test.ts'
  }
]
