import { randomUUID } from 'node:crypto'
import { createAuditor } from '@fieldgate/audit'
import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SessionStore } from '#domain/sessions/sessions'
import { newUser } from '#domain/users/user'
import { createSessionStore } from './session-store.ts'
import { createUserStore } from './user-store.ts'

const DAY_MS = 86_400_000

describe('session store', () => {
  const database = useDatabase()
  const now = new Date()
  const times = { now, expiresAt: new Date(now.getTime() + DAY_MS) }
  const by = { actor: { kind: 'anonymous', id: null, name: 'test' } as const, requestId: 'test' }
  let handle: DatabaseHandle
  let store: SessionStore

  beforeAll(() => {
    handle = openDatabase(database.url)
    store = createSessionStore(handle, createAuditor('identity', { newId: v7, now: () => now }))
  })
  afterAll(() => handle.close())

  const newMark = () => ({ id: v7(), hash: randomUUID() })
  async function openSession(expiresAt: Date = times.expiresAt) {
    const values = { id: v7(), name: randomUUID(), role: 'viewer', passwordHash: 'x', demo: false } as const
    const auditor = createAuditor('identity', { newId: v7, now: () => now })
    await createUserStore(handle, auditor).insertIfAbsent(newUser(values, now))
    const mark = newMark()
    const session = {
      id: v7(),
      userId: values.id,
      clientId: 'fieldgate',
      scopes: [],
      createdAt: now,
      expiresAt
    }
    await store.insert(session, mark)
    return { session, mark }
  }

  it('lets one of many rotations of one token through', async () => {
    // In the first round some may come late, with a connection that had to be opened.
    for (let round = 0; round < 10; round++) {
      const { mark } = await openSession()
      const standings = await Promise.all(
        Array.from({ length: 8 }, () => store.rotate(mark, newMark(), times, by))
      )
      expect(standings.sort()).toEqual(['current', ...Array<string>(7).fill('raced')])
    }
  })

  it('ends a session for good, also one that is being renewed at that moment', async () => {
    for (let round = 0; round < 10; round++) {
      const { session, mark } = await openSession()
      const successor = newMark()
      await Promise.all([store.rotate(mark, successor, times, by), store.remove(session.id)])
      expect(await store.findByToken(successor)).toBeUndefined()
    }
  })

  it('ends a session whose token comes again late, and knows none of its tokens from then on', async () => {
    const { mark } = await openSession()
    const successor = newMark()
    await store.rotate(mark, successor, times, by)
    const late = { ...times, now: new Date(now.getTime() + 60_000) }
    expect(await store.rotate(mark, newMark(), late, by)).toBe('reused')
    expect(await store.rotate(successor, newMark(), times, by)).toBeUndefined()
  })

  it('forgets what is past, and nothing else', async () => {
    const over = await openSession(now)
    const lasting = await openSession()
    const successor = newMark()
    await store.rotate(lasting.mark, successor, times, by)
    await store.removePast({ now, replacedBefore: now })
    expect(await store.findByToken(over.mark)).toBeUndefined()
    expect(await store.findByToken(lasting.mark)).toBeDefined()
    await store.removePast({ now, replacedBefore: new Date(now.getTime() + 1) })
    expect(await store.findByToken(lasting.mark)).toBeUndefined()
    expect(await store.findByToken(successor)).toBeDefined()
  })
})
