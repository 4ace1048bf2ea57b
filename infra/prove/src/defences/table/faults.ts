import type { Defence } from '../defence.ts'

const LEDGER = 'infra/prove/src/ledger/ledger.db.test.ts'
const JUDGE = {
  row: 'a service is killed in the middle',
  source: 'infra/prove/src/ledger/judge.ts',
  test: 'infra/prove/src/ledger/judge.test.ts'
}
const DATABASE = 'packages/db/src/database.ts'
const DATABASE_TEST = 'packages/db/src/database.db.test.ts'
const STALLED = {
  row: 'PostgreSQL is frozen',
  source: DATABASE,
  test: 'packages/db/src/stalled-server.db.test.ts'
}
const OUTAGE = {
  row: 'PostgreSQL, or identity, fails half',
  source: DATABASE,
  test: 'packages/db/src/outage.db.test.ts'
}
const NEIGHBOUR = {
  ...OUTAGE,
  source: 'packages/service-kit/src/outbound/neighbour.ts',
  test: 'packages/service-kit/src/outbound/neighbour.test.ts'
}
const IDEMPOTENCY = {
  row: 'a client sends again',
  source: 'packages/idempotency/src/answers.ts',
  test: 'packages/idempotency/src/idempotency.db.test.ts'
}
const COLD_COPY = {
  row: 'everything is lost but the backup',
  source: 'infra/backup/src/cold-copy.ts',
  test: 'infra/backup/src/cold-copy.db.test.ts'
}
const ENDED = 'a service is ended under load'

/** When something fails: what holds in every `npm test`. */
export const FAULTS: readonly Defence[] = [
  {
    ...JUDGE,
    without: 'the eye for what is lost',
    text: 'entry.isAcknowledged && rows(entry).length === 0',
    instead: 'entry.isAcknowledged && rows(entry).length < 0'
  },
  {
    ...JUDGE,
    without: 'the eye for what is wrong',
    text: 'some(({ value }) => value !== entry.value)',
    instead: 'some(({ value }) => value === undefined && value !== entry.value)'
  },
  {
    ...JUDGE,
    without: 'the eye for what is doubled',
    text: 'entry.isOnce && rows(entry).length > 1',
    instead: 'entry.isOnce && rows(entry).length > Infinity'
  },
  {
    row: 'a service is killed in the middle',
    without: 'an answer that waits for the commit',
    source: 'packages/idempotency/src/idempotency.ts',
    text: 'await unit.commit()\n      return payload',
    instead: 'await unit.rollback()\n      return payload',
    test: LEDGER
  },
  {
    row: 'PostgreSQL is killed',
    without: 'the listener of a client that is checked out',
    source: DATABASE,
    text: "pool.on('connect', (client) => client.on('error', () => {}))",
    instead: '',
    test: DATABASE_TEST
  },
  {
    row: 'PostgreSQL is killed',
    without: 'the bound on a lock and a statement',
    source: DATABASE,
    text: 'lock_timeout: 2_000,',
    instead: 'lock_timeout: 600_000,',
    also: [
      { source: DATABASE, text: 'statement_timeout: 3_000,', instead: 'statement_timeout: 600_000,' },
      { source: DATABASE, text: 'query_timeout: 3_200,', instead: 'query_timeout: 600_000,' }
    ],
    test: DATABASE_TEST
  },
  {
    row: 'PostgreSQL is killed',
    without: 'the word for a server that is away',
    source: 'packages/db/src/unavailable.ts',
    text: 'if (!isConnectionFailure(error)) return error',
    instead: 'if (error) return error',
    test: DATABASE_TEST
  },
  {
    ...STALLED,
    without: 'the bound on a query',
    text: 'query_timeout: 3_200,',
    instead: ''
  },
  {
    ...STALLED,
    without: 'the bound on the wait for a connection',
    text: 'connectionTimeoutMillis: 1_500,',
    instead: ''
  },
  {
    ...STALLED,
    without: 'the end of a connection that is no longer sound',
    text: 'client.release(broken)',
    instead: 'client.release()'
  },
  {
    ...STALLED,
    without: 'the first silence as the last that is waited for',
    text: 'if (answersNoMore(failure)) silence = { error }',
    instead: ''
  },
  {
    ...OUTAGE,
    without: 'the breaker before a query',
    text: 'breaker.call(() => query(...args))',
    instead: 'query(...args)'
  },
  {
    ...OUTAGE,
    without: 'the breaker before a connection',
    text: "if (breaker.isOpen()) await breaker.call(() => query('select 1'))",
    instead: ''
  },
  {
    ...OUTAGE,
    without: 'the ear for transactions',
    text: 'breaker.heard(failure)',
    instead: ''
  },
  {
    ...OUTAGE,
    without: 'the truth about readiness',
    text: "breaker.probe(() => query('select 1'))",
    instead: "breaker.call(() => query('select 1'))"
  },
  {
    ...OUTAGE,
    without: 'the eye for an answer',
    source: 'packages/db/src/pg-errors.ts',
    text: "? 'outage' : 'answer'",
    instead: "? 'outage' : 'outage'"
  },
  {
    ...OUTAGE,
    without: 'the eye for a pool that is full',
    source: 'packages/db/src/pg-errors.ts',
    text: "return 'nothing'",
    instead: "return 'outage'"
  },
  {
    ...OUTAGE,
    without: 'the bound of one on probes',
    source: 'packages/breaker/src/breaker.ts',
    text: 'if (open) open.probeAt = Number.POSITIVE_INFINITY',
    instead: '',
    test: 'packages/breaker/src/breaker.test.ts'
  },
  {
    ...NEIGHBOUR,
    without: 'the breaker before identity',
    text: 'await breaker.call(() => call(url + path, fetch, { ...init, signal }))',
    instead: 'await call(url + path, fetch, { ...init, signal })'
  },
  {
    ...NEIGHBOUR,
    without: 'the second try',
    text: 'if (signal.aborted || failure instanceof Refusal) throw failure',
    instead: 'if (failure) throw failure'
  },
  {
    ...NEIGHBOUR,
    without: 'the eye for a neighbour that refuses',
    text: 'if (signal.aborted || failure instanceof Refusal) throw failure',
    instead: 'if (signal.aborted) throw failure'
  },
  {
    row: 'its disk is full',
    without: 'the word for a disk that is full',
    source: 'packages/db/src/unavailable.ts',
    text: 'if (isStorageFull(error)) {',
    instead: 'if (isStorageFull(error) && !error) {',
    test: DATABASE_TEST
  },
  {
    row: 'the Docker Engine is away',
    without: 'a socket that may be missing',
    source: 'services/host-metrics/src/sources/docker/docker-source.ts',
    text: "become(state === 'absent' && engine.isAbsence(error) ? 'absent' : 'away', error)",
    instead: "become('connected', error)",
    test: 'services/host-metrics/src/sources/docker/docker-source.test.ts'
  },
  {
    row: 'the Docker Engine is away',
    without: 'the wait, longer and longer, before it is asked again',
    source: 'services/host-metrics/src/sources/docker/docker-source.ts',
    text: 'follow([])\n',
    instead: '\n',
    test: 'services/host-metrics/src/sources/docker/docker-source.test.ts'
  },
  {
    row: ENDED,
    without: 'the word that it is not ready',
    source: 'packages/service-kit/src/process/run.ts',
    text: 'app.leave?.()',
    instead: '',
    test: 'packages/service-kit/src/process/run.test.ts'
  },
  {
    row: ENDED,
    without: 'the time in which it goes on answering',
    source: 'packages/service-kit/src/process/run.ts',
    text: 'if (!err) await setTimeout(drainSeconds * 1000)',
    instead: 'void [setTimeout, drainSeconds]',
    test: 'packages/service-kit/src/process/run.test.ts'
  },
  {
    row: ENDED,
    without: 'the bound on its end',
    source: 'packages/service-kit/src/process/run.ts',
    text: 'delay: stopWithinSeconds * 1000',
    instead: 'delay: stopWithinSeconds * 1_000_000',
    test: 'packages/service-kit/src/process/run.test.ts'
  },
  {
    row: ENDED,
    without: 'the close of connections that become idle',
    source: 'packages/service-kit/src/process/drain.ts',
    text: 'if (isClosing) app.server.closeIdleConnections()',
    instead: '',
    test: 'packages/service-kit/src/process/drain.test.ts'
  },
  {
    row: ENDED,
    without: 'the cut of streams at the gateway',
    source: 'gateway/src/gateway.ts',
    text: 'isClosing = true\n    cutStreams()',
    instead: 'isClosing = true\n    void cutStreams',
    test: 'gateway/src/drain.test.ts'
  },
  {
    row: 'replicas migrate at once',
    without: 'the lock',
    source: 'packages/db/src/migrate.ts',
    text: "await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])",
    instead: 'void MIGRATION_LOCK',
    test: 'packages/db/src/provision.db.test.ts'
  },
  {
    row: 'replicas migrate at once',
    without: 'the eye for a migration that was edited',
    source: 'packages/db/src/migrate.ts',
    text: 'if (skipped.length > 0) {',
    instead: 'if (skipped.length > Infinity) {',
    test: 'packages/db/src/provision.db.test.ts'
  },
  {
    ...IDEMPOTENCY,
    without: 'the look at what was answered',
    text: 'if (!kept) return undefined',
    instead: 'if (!kept || kept) return undefined'
  },
  {
    ...IDEMPOTENCY,
    without: 'the refusal of another content',
    text: 'if (kept.fingerprint !== fingerprint) throw',
    instead: "if (kept.fingerprint === '') throw"
  },
  {
    ...IDEMPOTENCY,
    without: 'the lock of a write that is under way',
    text: 'if (!lock.rows[0]!.taken) throw',
    instead: 'if (!lock.rows[0]) throw'
  },
  {
    ...IDEMPOTENCY,
    without: 'the caller, in the name of a write',
    source: 'packages/idempotency/src/write-name.ts',
    text: 'digest(caller, operation, key)',
    instead: "digest(caller && '', operation, key)"
  },
  {
    ...IDEMPOTENCY,
    without: 'the end of what failed',
    source: 'packages/idempotency/src/idempotency.ts',
    text: 'reply.statusCode >= 300 ||',
    instead: 'reply.statusCode >= 900 ||'
  },
  {
    row: 'a clock jumps',
    without: 'a clock that only goes forward',
    source: 'packages/limits/src/local-counters.ts',
    text: 'take(key) {\n      const now = performance.now()',
    instead: 'take(key) {\n      const now = Date.now()',
    test: 'packages/limits/src/local-counters.test.ts'
  },
  {
    ...COLD_COPY,
    without: 'the secrets',
    text: "['secrets', 'uploads']",
    instead: "['uploads']"
  },
  {
    ...COLD_COPY,
    without: 'the checksum',
    text: 'if ((await sha256(archive)) !== expected) throw',
    instead: 'if ((await sha256(archive)) === expected?.slice(1)) throw'
  },
  {
    ...COLD_COPY,
    without: 'the look at what is there already',
    text: 'if (taken.length > 0) throw',
    instead: 'if (taken.length > 99) throw'
  },
  {
    ...COLD_COPY,
    without: 'the need that nothing runs',
    text: 'assertStopped(home)\n\n',
    instead: 'void assertStopped\n\n'
  },
  {
    ...COLD_COPY,
    without: 'its mode',
    text: "writeFileSync(draft, '', { mode: 0o600 })",
    instead: "writeFileSync(draft, '')"
  }
]
