import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { User } from '#domain/user'
import type { UserStore } from '#domain/users'
import { createUserStore } from './user-store.ts'

const userNamed = (name: string, values: Partial<User> = {}): User => ({
  id: v7(),
  name,
  role: 'viewer',
  passwordHash: 'hash',
  demo: false,
  disabledAt: null,
  createdAt: new Date(),
  ...values
})

describe('user store', () => {
  const database = useDatabase()
  let handle: DatabaseHandle
  let store: UserStore

  beforeEach(() => {
    handle = openDatabase(database.url)
    store = createUserStore(handle)
  })
  afterEach(async () => {
    await handle.pool.query('delete from users')
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
})
