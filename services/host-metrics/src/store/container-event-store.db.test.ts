import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContainerEventStore } from '#domain/containers/container-events'
import type { ContainerNews } from '#domain/containers/container-watch'
import { createContainerEventStore } from './container-event-store.ts'

const NEWS: ContainerNews = {
  containerId: 'a'.repeat(64),
  containerName: 'db',
  image: 'busybox:1',
  happening: 'die',
  detail: '137',
  occurredAt: new Date('2026-01-02T12:00:00.250Z')
}

describe('container event store', () => {
  const database = useDatabase()
  let handle: DatabaseHandle
  let store: ContainerEventStore

  beforeAll(() => {
    handle = openDatabase(database.url)
    store = createContainerEventStore(handle.db)
  })
  afterAll(() => handle.close())

  it('gives back what it was given, in the order it was given', async () => {
    await store.insert('ordered', [NEWS, { ...NEWS, happening: 'start', detail: null }])
    const events = await store.after('ordered', 0)
    expect(events).toEqual([
      { ...NEWS, id: expect.any(Number) },
      { ...NEWS, happening: 'start', detail: null, id: events[0]!.id + 1 }
    ])
    expect(await store.newestId('ordered')).toBe(events[1]!.id)
    expect(await store.after('ordered', events[0]!.id)).toEqual([events[1]])
  })

  it('keeps a hostile name as it is, but for what PostgreSQL takes no text of', async () => {
    const containerName = '<script>\n\'"; drop table container_events;--'
    await store.insert('hostile', [{ ...NEWS, containerName: `${containerName}\0` }])
    expect(await store.after('hostile', 0)).toMatchObject([{ containerName: `${containerName}\uFFFD` }])
  })

  it('pages through the events of one host, newest first, each once', async () => {
    await store.insert('elsewhere', [NEWS])
    await store.insert('paged', [NEWS, NEWS, NEWS])
    const first = await store.list('paged', { sort: '-id', limit: 2, cursor: undefined })
    await store.insert('paged', [NEWS])
    const second = await store.list('paged', { sort: '-id', limit: 2, cursor: first.next! })
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(ids).toHaveLength(3)
    expect(ids).toEqual([...ids].sort((a, b) => b - a))
    expect(second.next).toBeNull()
  })
})
