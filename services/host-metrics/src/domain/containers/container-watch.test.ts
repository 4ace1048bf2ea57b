import { beforeEach, describe, expect, it } from 'vitest'
import type { Container, Health } from './container.ts'
import { type ContainerNews, createContainerWatch, type Happening } from './container-watch.ts'

const NOW = new Date('2026-01-02T12:00:00Z')

describe('a watch over containers', () => {
  let told: string[]
  let watch: ReturnType<typeof createContainerWatch>

  const container = (id: string, health: Health = 'none', state = 'running'): Container => ({
    id,
    name: `name of ${id}`,
    image: 'busybox:1',
    state,
    health,
    createdAt: NOW,
    labels: {}
  })
  const see = (...containers: Container[]) => watch.see(containers, { hearing: false })
  const seeHearing = (...containers: Container[]) => watch.see(containers, { hearing: true })
  const hear = (containerId: string, happening: Happening, detail: string | null = null) => {
    const containerName = `name of ${containerId}`
    watch.hear({ containerId, containerName, image: 'busybox:1', happening, detail, occurredAt: NOW })
  }
  const lineOf = ({ containerId, happening, detail }: ContainerNews) =>
    [containerId, happening, detail].filter(Boolean).join(' ')

  beforeEach(() => {
    told = []
    watch = createContainerWatch(
      (news) => told.push(lineOf(news)),
      () => NOW
    )
  })

  describe('without events', () => {
    it('tells nothing of what ran already when it began', () => {
      see(container('a'), container('b', 'unhealthy'))
      expect(told).toEqual([])
    })

    it('tells what comes and goes from one list to the next', () => {
      see(container('a'))
      see(container('a'), container('b'))
      see(container('a', 'none', 'exited'), container('b'))
      see(container('b'))
      expect(told).toEqual(['b start', 'a die'])
    })

    it('tells of health once a check has said something', () => {
      see(container('a', 'starting'))
      see(container('a', 'healthy'))
      see(container('a', 'healthy'))
      see(container('a', 'unhealthy'))
      expect(told).toEqual(['a health healthy', 'a health unhealthy'])
    })

    it('tells what changed while the engine was away', () => {
      see(container('a'), container('b'))
      see(container('b'), container('c'))
      expect(told).toEqual(['a die', 'c start'])
    })
  })

  describe('with events', () => {
    it('tells them, and nothing of the same out of the lists', () => {
      seeHearing(container('a'))
      hear('b', 'start')
      seeHearing(container('a'), container('b'))
      hear('b', 'oom')
      hear('b', 'die', '137')
      seeHearing(container('a'))
      expect(told).toEqual(['b start', 'b oom', 'b die 137'])
    })

    it('finds out what was missed before they began', () => {
      see(container('a'))
      watch.beginHearing()
      hear('c', 'start')
      seeHearing(container('b'), container('c'))
      expect(told).toEqual(['c start', 'a die', 'b start'])
    })

    it('goes on with the lists when they end, without telling anything twice', () => {
      seeHearing(container('a'))
      hear('b', 'start')
      hear('a', 'die')
      hear('b', 'health', 'healthy')
      watch.endHearing()
      see(container('b', 'healthy'))
      see(container('b', 'unhealthy'))
      expect(told).toEqual(['b start', 'a die', 'b health healthy', 'b health unhealthy'])
    })
  })

  it('counts how often a container started again, and forgets it with the container', () => {
    seeHearing(container('a'))
    expect(watch.restarts('a')).toBe(0)
    hear('a', 'die')
    hear('a', 'start')
    hear('a', 'die')
    hear('a', 'start')
    expect(watch.restarts('a')).toBe(2)
    seeHearing()
    expect(watch.restarts('a')).toBe(0)
    hear('b', 'start')
    expect(watch.restarts('b')).toBe(0)
  })
})
