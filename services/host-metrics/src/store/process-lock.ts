import type { DatabaseHandle } from '@fieldgate/db'

export interface ProcessLock {
  /** Takes the lock, or keeps it; false while another process has it. */
  hold: () => Promise<boolean>
  isHeld: () => boolean
  release: () => void
}

/**
 * One process has the lock on a `task` (of `whose`, where each host has one of its own) for as long as its connection
 * lasts: one that is killed gives it up.
 */
export function createProcessLock({ pool }: DatabaseHandle, task: string, whose = ''): ProcessLock {
  let holder: { release: (destroy: boolean) => void } | undefined

  function release(): void {
    // Closed, not given back: the lock is the connection's.
    holder?.release(true)
    holder = undefined
  }

  return {
    async hold() {
      if (holder) return true
      const client = await pool.connect()
      try {
        const { rows } = await client.query<{ held: boolean }>(
          'select pg_try_advisory_lock(hashtext($1), hashtext($2)) as held',
          [task, whose]
        )
        if (!rows[0]!.held) {
          client.release()
          return false
        }
      } catch (error) {
        client.release(true)
        throw error
      }
      holder = client
      client.once('error', release)
      return true
    },

    isHeld: () => holder !== undefined,
    release
  }
}
