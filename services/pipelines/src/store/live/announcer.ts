import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout } from 'node:timers/promises'
import { afterCommit, openDatabase } from '@fieldgate/db'
import type { Subject } from '#domain/live/live-bus'
import { CHANNEL, SEPARATOR } from './channel.ts'

/** A subject has at most 18 characters; PostgreSQL takes payloads of less than 8,000 bytes. */
const SUBJECTS_A_PAYLOAD = 400
/** Between two statements: what is announced meanwhile goes together. */
const PAUSE_MS = 10

/** The message alone: no disk is waited for, since whoever misses one looks again by itself. */
const NOTIFY = `
select set_config('synchronous_commit', 'off', true), pg_notify($1, payload) from unnest($2::text[]) as payload`

/**
 * Tells the other replicas, behind the writes and never in their transactions: PostgreSQL lets only one transaction
 * that notifies commit at a time. One connection, one statement at a time.
 */
export function createAnnouncer(databaseUrl: string) {
  const { pool, close } = openDatabase(databaseUrl, { max: 1 })
  // Told by a request that runs in a transaction, it is still no part of that.
  const outsideRequests = AsyncLocalStorage.snapshot()
  let waiting = new Set<Subject>()
  let sending: Promise<void> | undefined
  const closing = new AbortController()

  async function send(): Promise<void> {
    while (waiting.size > 0) {
      const subjects = [...waiting]
      waiting = new Set()
      const payloads: string[] = []
      for (let i = 0; i < subjects.length; i += SUBJECTS_A_PAYLOAD) {
        payloads.push(subjects.slice(i, i + SUBJECTS_A_PAYLOAD).join(SEPARATOR))
      }
      // Not sent again: the streams look every few seconds, also where the database was away.
      await pool.query({ name: 'notify', text: NOTIFY, values: [CHANNEL, payloads] }).catch(() => {})
      await setTimeout(PAUSE_MS, undefined, { signal: closing.signal }).catch(() => {})
    }
    sending = undefined
  }

  return {
    announce(subjects: Iterable<Subject>): void {
      afterCommit(() => {
        for (const subject of subjects) waiting.add(subject)
        if (waiting.size > 0) sending ??= outsideRequests(send)
      })
    },

    /** Sends what is announced, then lets go. */
    async close(): Promise<void> {
      closing.abort()
      await sending
      await close()
    }
  }
}
