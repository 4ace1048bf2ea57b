import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ContainerNews, createContainerWatch } from '#domain/containers/container-watch'
import type { EngineState } from '#domain/containers/containers'
import { createDockerEngine } from './docker-engine.ts'
import { createDockerSource, type DockerSource } from './docker-source.ts'
import {
  type EngineStub,
  engineEvent,
  eventually,
  idOf,
  listed,
  startEngineStub,
  statsLine
} from './engine-stub.test.fixture.ts'

/** Longer than a test lasts: what is seen was not found by listing again. */
const NEVER_MS = 600_000
const A = idOf('a')
const B = idOf('b')

describe('docker source', () => {
  let stub: EngineStub
  let source: DockerSource
  let states: EngineState[]
  let news: ContainerNews[]

  const follow = (dockerHost: string, relistMs: number): DockerSource => {
    states = []
    news = []
    return createDockerSource({
      engine: createDockerEngine(dockerHost),
      watch: createContainerWatch(
        (each) => news.push(each),
        () => new Date()
      ),
      onStateChange: (state) => states.push(state),
      relistMs,
      retryMs: 20
    })
  }
  const names = () => source.containers().map(({ name }) => name)
  const timesAsked = (path: string) => stub.asked.filter((asked) => asked === path).length
  const happenings = () => news.map(({ containerName, happening }) => `${containerName} ${happening}`)
  /** The list is read once when the source starts, and again when it begins to hear events. */
  const hears = () => eventually(() => expect(timesAsked('/containers/json')).toBe(2))
  const isFollowed = (id: string) => eventually(() => expect(stub.asked).toContain(`/containers/${id}/stats`))

  beforeEach(async () => {
    stub = await startEngineStub()
    source = follow(stub.dockerHost, 50)
  })
  afterEach(async () => {
    await source.stop()
    await stub.stop()
  })

  it('knows what runs as soon as it has started', async () => {
    stub.containers = [listed(B, 'web'), listed(A, 'db')]
    await source.start()
    expect(source.state()).toBe('connected')
    expect(names()).toEqual(['db', 'web'])
  })

  it('keeps the latest document of each container, to the last digit', async () => {
    stub.containers = [listed(A, 'db')]
    await source.start()
    await isFollowed(A)
    stub.sendStats(A, statsLine('db', 1))
    stub.sendStats(A, statsLine('db', 2))
    await eventually(() =>
      expect(source.stats(A)).toMatchObject({ name: 'db', document: statsLine('db', 2).trim() })
    )
  })

  it('gives the same statistics again until one of them changes', async () => {
    stub.containers = [listed(A, 'db'), listed(B, 'web')]
    source = follow(stub.dockerHost, NEVER_MS)
    await source.start()
    await hears()
    await Promise.all([A, B].map(isFollowed))
    stub.sendStats(A, statsLine('db', 1))
    await eventually(() => expect(source.allStats()).toHaveLength(1))
    const first = source.allStats()
    expect(source.allStats()).toBe(first)
    stub.sendStats(B, statsLine('web', 1))
    await eventually(() => expect(source.allStats().map(({ name }) => name)).toEqual(['db', 'web']))
    stub.sendStats(A, statsLine('db', 2))
    await eventually(() => expect(source.allStats()[0]!.document).toBe(statsLine('db', 2).trim()))
    expect(first).toHaveLength(1)
    stub.containers = [listed(B, 'web')]
    stub.sendEvent()
    await eventually(() => expect(source.allStats().map(({ name }) => name)).toEqual(['web']))
  })

  it('has one stream a container, however often it lists', async () => {
    source = follow(stub.dockerHost, NEVER_MS)
    stub.containers = [listed(A, 'db')]
    await source.start()
    await hears()
    stub.sendEvent()
    await eventually(() => expect(timesAsked('/containers/json')).toBe(3))
    expect(timesAsked(`/containers/${A}/stats`)).toBe(1)
  })

  it('hears at once of containers that come and go', async () => {
    source = follow(stub.dockerHost, NEVER_MS)
    stub.containers = [listed(A, 'db')]
    await source.start()
    await hears()
    stub.containers = [listed(B, 'web')]
    stub.sendEvent()
    await eventually(() => expect(names()).toEqual(['web']))
    expect(source.stats(A)).toBeUndefined()
  })

  it('asks for the list ten times a second at most, however many events come', async () => {
    source = follow(stub.dockerHost, NEVER_MS)
    await source.start()
    await hears()
    for (let i = 0; i < 1000; i++) stub.sendEvent()
    stub.containers = [listed(A, 'db')]
    stub.sendEvent()
    await eventually(() => expect(names()).toEqual(['db']))
    expect(timesAsked('/containers/json')).toBeLessThan(10)
  })

  it('follows an engine that refuses events, and asks it for them once', async () => {
    stub.refusesEvents = true
    await source.start()
    stub.containers = [listed(A, 'db')]
    await eventually(() => expect(names()).toEqual(['db']))
    stub.containers = []
    await eventually(() => expect(names()).toEqual([]))
    expect(timesAsked('/events')).toBe(1)
  })

  it('tells what the engine tells, as it was told', async () => {
    await source.start()
    await hears()
    stub.sendEvent(engineEvent('start', A, 'db'))
    stub.sendEvent(engineEvent('oom', A, 'db'))
    stub.sendEvent(engineEvent('die', A, 'db', { exitCode: '137' }))
    await eventually(() => expect(happenings()).toEqual(['db start', 'db oom', 'db die']))
    expect(news[2]).toMatchObject({ detail: '137', occurredAt: new Date('2026-01-01T00:00:00.250Z') })
  })

  it('tells what it sees where the engine refuses events', async () => {
    stub.refusesEvents = true
    await source.start()
    stub.containers = [listed(A, 'db')]
    await eventually(() => expect(happenings()).toEqual(['db start']))
    stub.containers = [{ ...listed(A, 'db'), Status: 'Up 2 seconds (unhealthy)' }]
    await eventually(() => expect(happenings()).toEqual(['db start', 'db health']))
    stub.containers = []
    await eventually(() => expect(happenings()).toEqual(['db start', 'db health', 'db die']))
  })

  it('hears again after the events broke off, and finds out what it missed', async () => {
    await source.start()
    await hears()
    stub.endEvents()
    stub.containers = [listed(A, 'db')]
    await eventually(() => expect(timesAsked('/events')).toBe(2))
    await eventually(() => expect(happenings()).toEqual(['db start']))
  })

  it('follows the statistics of what runs alone', async () => {
    stub.containers = [{ ...listed(A, 'db'), State: 'exited' }, listed(B, 'web')]
    await source.start()
    await isFollowed(B)
    expect(names()).toEqual(['db', 'web'])
    expect(timesAsked(`/containers/${A}/stats`)).toBe(0)
  })

  it('drops everything when the engine goes away, and finds it again', async () => {
    stub.containers = [listed(A, 'db')]
    await source.start()
    await isFollowed(A)
    stub.sendStats(A, statsLine('db'))
    await eventually(() => expect(source.stats(A)).toBeDefined())

    await stub.stop()
    await eventually(() => expect(source.state()).toBe('away'))
    expect(source.containers()).toEqual([])
    expect(source.stats(A)).toBeUndefined()

    await stub.listen()
    await eventually(() => expect(names()).toEqual(['db']))
    expect(states).toEqual(['connected', 'away', 'connected'])
  })

  it('opens a broken statistics stream again', async () => {
    stub.containers = [listed(A, 'db')]
    await source.start()
    await isFollowed(A)
    stub.sendStats(A, 'no statistics\n')
    await eventually(() => expect(timesAsked(`/containers/${A}/stats`)).toBe(2))
    stub.sendStats(A, statsLine('db'))
    await eventually(() => expect(source.stats(A)).toBeDefined())
  })

  it.each([
    ['an error', 500, '{"message":"no"}'],
    ['a refusal', 403, 'Forbidden'],
    ['something else than a list', 200, '{"message":"welcome"}'],
    ['something else than JSON', 200, '<html></html>']
  ])('takes %s for an engine that is away', async (_what, status, body) => {
    stub.answerList = (response) => response.writeHead(status).end(body)
    await source.start()
    expect(source.state()).toBe('away')
  })

  it('does not wait for the end of a list that never comes', async () => {
    stub.answerList = (response) => response.writeHead(200).write('[')
    await source.start()
    expect(source.state()).toBe('away')
  })

  it('does not hang on a list that is cut off', async () => {
    stub.answerList = (response) => response.writeHead(200).write('[', () => response.destroy())
    await source.start()
    expect(source.state()).toBe('away')
  })

  it('takes a TCP address that nobody answers at for an engine that is away', async () => {
    await stub.stop()
    await source.start()
    expect(source.state()).toBe('away')
    await stub.listen()
  })

  it('takes a missing socket for a machine without an engine, and does not report it', async () => {
    source = follow('unix:///nowhere/docker.sock', 50)
    await source.start()
    expect(source.state()).toBe('absent')
    expect(states).toEqual([])
  })
})
