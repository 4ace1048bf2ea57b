import { describe, expect, it } from 'vitest'
import { testKong } from '#testing/test-kong'
import { createRouter } from './router.ts'

const routeOf = (paths: Record<string, string[]>) => {
  const routes = Object.entries(paths).map(([name, own]) => ({ name, paths: own }))
  const find = createRouter(testKong({ routes }).routes)
  return (path: string) => find(path)?.route.name
}

describe('router', () => {
  it('prefers a longer prefix, wherever it stands in the file', () => {
    const find = routeOf({ short: ['/a'], long: ['/a/b'] })
    expect(['/a/b/c', '/a/c', '/b'].map(find)).toEqual(['long', 'short', 'all'])
  })

  it('prefers an expression to every prefix', () => {
    const find = routeOf({ prefix: ['/streams/12/live'], expression: ['~/streams/[0-9]+'] })
    expect(find('/streams/12/live')).toBe('expression')
  })

  it('anchors an expression at the start, each of its alternatives too', () => {
    const find = routeOf({ expression: ['~/a$|/b$'] })
    expect(['/a', '/b', '/x/b', '/ab'].map(find)).toEqual(['expression', 'expression', 'all', 'all'])
  })

  it('takes a prefix as it is written, not at segments', () => {
    const find = routeOf({ prefix: ['/api/list'] })
    expect(find('/api/listing')).toBe('prefix')
  })

  it('tells which part of the path was claimed', () => {
    const find = createRouter(testKong({ routes: [{ paths: ['~/v[0-9]'] }] }).routes)
    expect(find('/v1/a')?.matched).toBe('/v1')
  })
})
