import { beforeEach, describe, expect, it } from 'vitest'
import { type ContainerEventStore, createContainerEvents } from './container-events.ts'
import type { ContainerNews } from './container-watch.ts'

const news = (containerId: string): ContainerNews => ({
  containerId,
  containerName: 'db',
  image: 'busybox:1',
  happening: 'start',
  detail: null,
  occurredAt: new Date('2026-01-02T12:00:00Z')
})

describe('container events', () => {
  let isAway: boolean
  let writes: boolean
  let written: string[]
  let failures: unknown[]
  let events: ReturnType<typeof createContainerEvents>

  const store = {
    async insert(_host, batch) {
      if (isAway) throw new Error('away')
      written.push(...batch.map(({ containerId }) => containerId))
    }
  } as Pick<ContainerEventStore, 'insert'> as ContainerEventStore

  beforeEach(() => {
    isAway = false
    writes = true
    written = []
    failures = []
    events = createContainerEvents({
      host: 'edge',
      store,
      writes: () => writes,
      onFailure: (error) => failures.push(error)
    })
  })

  it('are written in the order they were told', async () => {
    for (const id of ['a', 'b', 'c']) events.tell(news(id))
    await events.flush()
    expect(written).toEqual(['a', 'b', 'c'])
  })

  it('wait while the database is away, the last thousand of them', async () => {
    isAway = true
    for (let i = 0; i < 1_200; i++) events.tell(news(String(i)))
    await events.flush()
    expect(failures).not.toEqual([])
    isAway = false
    await events.flush()
    expect([written.length, written[0], written.at(-1)]).toEqual([1_000, '200', '1199'])
  })

  it('are left to the process of the host that writes', async () => {
    writes = false
    events.tell(news('a'))
    writes = true
    await events.flush()
    expect(written).toEqual([])
  })
})
