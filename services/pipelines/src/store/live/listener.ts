import { openDatabase } from '@fieldgate/db'
import { CHANNEL } from './channel.ts'

interface ListenerOptions {
  hear: (payload: string) => void
  /** From here on everything is heard; what was said before may be missed. */
  onConnect: () => void
  log: Log
}

export interface Log {
  warn: (details: object, message: string) => void
}

const MIN_RETRY_MS = 100
const MAX_RETRY_MS = 5_000

/** Listens on one connection of its own, and connects again whenever that is lost, until `close`. */
export function startListener(databaseUrl: string, { hear, onConnect, log }: ListenerOptions) {
  const { pool, close } = openDatabase(databaseUrl, { max: 1 })
  let retryMs = MIN_RETRY_MS
  let timer: NodeJS.Timeout | undefined
  let isClosed = false
  let release = () => {}

  async function connect(): Promise<void> {
    try {
      const client = await pool.connect()
      const lost = Promise.withResolvers<void>()
      release = lost.resolve
      client.once('end', lost.resolve)
      client.on('notification', ({ payload = '' }) => hear(payload))
      try {
        await client.query(`listen ${CHANNEL}`)
        retryMs = MIN_RETRY_MS
        onConnect()
        if (!isClosed) await lost.promise
      } finally {
        client.release(true)
      }
      if (!isClosed) log.warn({}, 'the listening connection was lost')
    } catch (err) {
      if (!isClosed) log.warn({ err }, 'cannot listen to the other replicas')
    }
    if (isClosed) return
    timer = setTimeout(() => void connect(), retryMs).unref()
    retryMs = Math.min(retryMs * 2, MAX_RETRY_MS)
  }
  void connect()

  return {
    async close(): Promise<void> {
      isClosed = true
      clearTimeout(timer)
      release()
      await close()
    }
  }
}
