import { createAuditor } from '@fieldgate/audit'
import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newUser, type User } from '#domain/users/user'
import type { UserStore } from '#domain/users/users'
import { createUserStore } from './user-store.ts'

const userNamed = (name: string, values: Partial<User> = {}): User => ({
  ...newUser({ id: v7(), name, role: 'viewer', passwordHash: 'hash', demo: false }, new Date()),
  ...values
})
const by = { actor: { kind: 'user', id: 'u1', name: 'root' }, requestId: 'request-1' } as const
const QUERY = {
  role: undefined,
  disabled: undefined,
  q: undefined,
  sort: 'name',
  limit: 50,
  offset: 0,
  cursor: undefined,
  withTotal: false
} as const

describe('user store', () => {
  const database = useDatabase()
  let handle: DatabaseHandle
  let store: UserStore

  beforeEach(() => {
    handle = openDatabase(database.url)
    store = createUserStore(handle, createAuditor('identity', { newId: v7, now: () => new Date() }))
  })
  afterEach(async () => {
    await handle.pool.query('delete from users; delete from audit_outbox')
    await handle.close()
  })

  it('gives back what was put in', async () => {
    const ada = userNamed('ada', { role: 'operator', disabledAt: new Date() })
    await store.insertIfAbsent(ada)
    expect(await store.find(ada.id)).toEqual(ada)
    expect(await store.findByName('ada')).toEqual(ada)
  })

  it('tells names apart by case', async () => {
    await store.insertIfAbsent(userNamed('ada'))
    await store.insertIfAbsent(userNamed('Ada'))
    expect((await store.findByName('Ada'))?.name).toBe('Ada')
    expect(await store.findByName('ADA')).toBeUndefined()
  })

  it('leaves a user alone when one of the same name is to come', async () => {
    const first = userNamed('ada')
    await store.insertIfAbsent(first)
    await store.insertIfAbsent(userNamed('ada', { role: 'admin' }))
    expect(await store.findByName('ada')).toEqual(first)
  })

  it('makes one first user when two replicas start at once', async () => {
    await Promise.all([store.insertFirst(userNamed('admin')), store.insertFirst(userNamed('admin'))])
    const { rowCount } = await handle.pool.query('select from users')
    expect(rowCount).toBe(1)
  })

  it('makes no first user where there is a user', async () => {
    await store.insertIfAbsent(userNamed('ada'))
    await store.insertFirst(userNamed('admin'))
    expect(await store.findByName('admin')).toBeUndefined()
  })

  it('puts the first user in the place of a demo user of its name', async () => {
    await store.insertIfAbsent(userNamed('admin', { demo: true }))
    await store.insertIfAbsent(userNamed('user', { demo: true }))
    const admin = userNamed('admin')
    await store.insertFirst(admin)
    expect(await store.findByName('admin')).toEqual(admin)
    expect((await store.findByName('user'))?.demo).toBe(true)
  })

  const deeds = async () => {
    const { rows } = await handle.pool.query('select event from audit_outbox order by position')
    return rows.map(({ event }) => event)
  }

  it('puts on record what was done to a user, and nothing of its password', async () => {
    const ada = userNamed('ada')
    await store.insert(ada, by)
    await store.change(ada.id, by, (user) => ({ ...user, passwordHash: 'other', role: 'operator' }))
    await store.remove(ada.id, by, () => {})
    const events = await deeds()
    const before = { name: 'ada', role: 'viewer', disabled: false }
    const after = { name: 'ada', role: 'operator', disabled: false }
    expect(events).toMatchObject([
      { action: 'user.created', targetId: ada.id, before: null, after: before, ...by },
      { action: 'user.updated', before, after: { ...after, passwordChanged: true } },
      { action: 'user.deleted', before: after, after: null }
    ])
    expect(JSON.stringify(events)).not.toMatch(/hash|other/)
  })

  it('refuses a name that is taken, and leaves no trace of the attempt', async () => {
    await store.insertIfAbsent(userNamed('ada'))
    await expect(store.insert(userNamed('ada'), by)).rejects.toMatchObject({ code: 'user_name_taken' })
    expect(await deeds()).toEqual([])
  })

  it('shows who decides the user and the administrators as they will be until then', async () => {
    const [one, two] = [userNamed('one', { role: 'admin' }), userNamed('two', { role: 'admin' })]
    await store.insertIfAbsent(one)
    await store.insertIfAbsent(two)
    const seen: number[] = []
    const demote = (user: User, admins: readonly User[]): User => {
      seen.push(admins.length)
      return { ...user, role: 'viewer' }
    }
    await Promise.all([store.change(one.id, by, demote), store.change(two.id, by, demote)])
    expect(seen).toEqual([2, 1])
  })

  it('changes and removes nothing that is not there', async () => {
    expect(await store.change(v7(), by, (user) => user)).toBeUndefined()
    expect(await store.remove(v7(), by, () => {})).toBe(false)
  })

  it.each([
    ['a role', { role: 'admin' }, ['root']],
    ['who is shut out', { disabled: true }, ['eve']],
    ['who is not', { disabled: false, sort: '-name' }, ['root', 'bob_1', 'bob1', 'ada']],
    ['a part of the name', { q: 'B_' }, ['bob_1']],
    ['a sign of a pattern', { q: '%' }, []]
  ] as const)('finds users by %s', async (_what, query, names) => {
    for (const name of ['ada', 'bob1', 'bob_1']) await store.insertIfAbsent(userNamed(name))
    await store.insertIfAbsent(userNamed('eve', { disabledAt: new Date() }))
    await store.insertIfAbsent(userNamed('root', { role: 'admin' }))
    const { items, total } = await store.list({ ...QUERY, ...query, withTotal: true })
    expect(items.map(({ name }) => name)).toEqual(names)
    expect(total).toBe(names.length)
  })
})
