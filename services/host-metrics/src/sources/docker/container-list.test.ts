import { describe, expect, it } from 'vitest'
import { toContainers } from './container-list.ts'
import { idOf, listed } from './engine-stub.test.fixture.ts'

const A = idOf('a')

describe('the list of containers', () => {
  it('takes what the engine lists', () => {
    expect(toContainers([listed(A, 'db', { site: 'north' })])).toEqual([
      {
        id: A,
        name: 'db',
        image: 'busybox:1',
        state: 'running',
        health: 'none',
        createdAt: new Date('2026-01-01T00:00:00Z'),
        labels: { site: 'north' }
      }
    ])
  })

  it.each([
    ['its own, not a link to it', ['/web/database', '/db'], 'db'],
    ['a hostile one as it is', ['/<script>alert(1)</script>\n'], '<script>alert(1)</script>\n'],
    ['the start of its id where it has none', [], 'aaaaaaaaaaaa']
  ])('gives a container the name: %s', (_what, Names, name) => {
    expect(toContainers([{ ...listed(A, ''), Names }])).toMatchObject([{ name }])
  })

  it('keeps labels as data, whatever they are called', () => {
    const labels = JSON.parse('{"__proto__":"x","constructor":"<b>","a\\nb":"\\u0000"}')
    const [container] = toContainers([listed(A, 'db', labels)])
    expect(Object.entries(container!.labels)).toEqual(Object.entries(labels))
    expect(JSON.stringify(container!.labels)).toBe(JSON.stringify(labels))
  })

  it('has no labels where the engine says null', () => {
    expect(toContainers([{ ...listed(A, 'db'), Labels: null }])).toMatchObject([{ labels: {} }])
  })

  it.each([
    ['an id that is a path', { Id: '../../images' }],
    ['an id that is too short', { Id: 'abc' }],
    ['names that are no list', { Names: '/db' }],
    ['a label that is no text', { Labels: { a: 1 } }],
    ['a time that no calendar has', { Created: Number.MAX_SAFE_INTEGER }]
  ])('leaves out a container with %s', (_what, fault) => {
    expect(toContainers([{ ...listed(A, 'db'), ...fault }, null])).toEqual([])
  })

  it.each([
    ['Up 2 hours', 'none'],
    ['Up 2 hours (healthy)', 'healthy'],
    ['Up 2 hours (unhealthy)', 'unhealthy'],
    ['Up 5 seconds (health: starting)', 'starting'],
    ['Up 2 hours (Paused)', 'none'],
    ['Exited (137) 2 minutes ago', 'none']
  ])('reads the health out of %j', (Status, health) => {
    expect(toContainers([{ ...listed(A, 'db'), Status }])).toMatchObject([{ health }])
  })

  it('stops at 500 containers, and leaves out those that do not run first', () => {
    const many = Array.from({ length: 600 }, (_, i) => ({
      ...listed(i.toString(16).padStart(64, '0'), `c${i}`),
      State: i < 150 ? 'exited' : 'running'
    }))
    const states = toContainers(many).map(({ state }) => state)
    expect(states).toHaveLength(500)
    expect(states.filter((state) => state === 'running')).toHaveLength(450)
  })
})
