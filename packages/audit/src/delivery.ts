import { type DatabaseHandle, withTx } from '@fieldgate/db'
import type { AuditEvent } from '@fieldgate/types'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'

interface DeliveryOptions {
  pool: DatabaseHandle['pool']
  /** Resolves once the events are kept; it may be given one twice, and goes by its id. */
  deliver: (events: AuditEvent[]) => Promise<void>
  log: Pick<FastifyBaseLogger, 'warn'>
}

const INTERVAL_MS = 1_000
const LONGEST_INTERVAL_MS = 60_000
const BATCH = 100
/** An event may hold a large document twice; identity takes no body of any size. */
const BATCH_BYTES = 4 * 1024 * 1024
/** The oldest, and those behind it as long as fewer bytes lie ahead of them. */
const NEXT_EVENTS = `
  select position, event from (
    select position, event,
      sum(octet_length(event::text)) over (order by position) - octet_length(event::text) as ahead
    from (select * from audit_outbox order by position limit $1) oldest
  ) sized where ahead < $2 order by position`

/**
 * Delivers the outbox in order, a batch at a time, until `stop`. A batch leaves the outbox in the transaction in
 * which it was delivered; while the other side is away the events wait, and it asks less and less often.
 */
export function startDelivery({ pool, deliver, log }: DeliveryOptions): { stop: () => Promise<void> } {
  let stopped = false
  let wait = INTERVAL_MS
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()

  async function run(): Promise<void> {
    try {
      while (!stopped && (await deliverBatch(pool, deliver)) > 0);
      wait = INTERVAL_MS
    } catch (err) {
      if (wait === INTERVAL_MS) log.warn({ err }, 'audit events wait for delivery')
      wait = Math.min(wait * 2, LONGEST_INTERVAL_MS)
    }
    if (!stopped) schedule()
  }

  function schedule(): void {
    timer = setTimeout(() => {
      running = run()
    }, wait).unref()
  }

  schedule()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    }
  }
}

/** Delivers to identity, which keeps the events of every service. */
export const toIdentity =
  ({ send }: { send: (path: string, body: unknown) => Promise<void> }): DeliveryOptions['deliver'] =>
  (events) =>
    send('/api/v1/audit-events', { events })

/** Delivers what `app` wrote down from when it is ready until it closes, and before its connections do. */
export function deliverAudit(app: FastifyInstance, { pool, deliver }: Omit<DeliveryOptions, 'log'>): void {
  let delivery: ReturnType<typeof startDelivery> | undefined
  app.addHook('onReady', async () => {
    delivery = startDelivery({ pool, deliver, log: app.log })
  })
  app.addHook('preClose', async () => delivery?.stop())
}

/** Any number will do, so long as every replica takes the same one. */
const DELIVERY_LOCK = 5_550_123

/** Delivers the oldest events and gives their number; none while another replica is at it. */
export async function deliverBatch(
  pool: DatabaseHandle['pool'],
  deliver: DeliveryOptions['deliver']
): Promise<number> {
  return withTx(pool, async (_tx, client) => {
    const lock = await client.query<{ taken: boolean }>('select pg_try_advisory_xact_lock($1) as taken', [
      DELIVERY_LOCK
    ])
    if (!lock.rows[0]!.taken) return 0
    const { rows } = await client.query<{ position: string; event: AuditEvent }>(NEXT_EVENTS, [
      BATCH,
      BATCH_BYTES
    ])
    if (rows.length === 0) return 0
    await deliver(rows.map(({ event }) => event))
    const positions = rows.map(({ position }) => position)
    await client.query('delete from audit_outbox where position = any($1)', [positions])
    return rows.length
  })
}
