import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createProcessLock } from './process-lock.ts'

describe('the lock of a process', () => {
  const database = useDatabase()
  let handles: DatabaseHandle[]
  const lockOf = (host: string) => {
    const handle = openDatabase(database.url)
    handles.push(handle)
    return createProcessLock(handle, 'host sampler', host)
  }

  beforeEach(() => {
    handles = []
  })
  afterEach(() => Promise.all(handles.map((handle) => handle.close())))

  it('is held by one process of a host, and by one of each host', async () => {
    const [first, second, other] = [lockOf('edge-1'), lockOf('edge-1'), lockOf('edge-2')]
    expect([await first.hold(), await second.hold(), await other.hold()]).toEqual([true, false, true])
    expect([await first.hold(), first.isHeld(), second.isHeld()]).toEqual([true, true, false])
    first.release()
    await vi.waitFor(async () => expect(await second.hold()).toBe(true))
    for (const lock of [second, other]) lock.release()
  })

  it('passes on when the connection of its holder is cut', async () => {
    const [first, second] = [lockOf('edge-3'), lockOf('edge-3')]
    expect(await first.hold()).toBe(true)
    await handles[1]!.pool.query(
      "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())"
    )
    await vi.waitFor(() => expect(first.isHeld()).toBe(false))
    expect(await second.hold()).toBe(true)
    second.release()
  })
})
