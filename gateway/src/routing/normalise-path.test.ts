import { describe, expect, it } from 'vitest'
import { escapePath, normalisePath } from './normalise-path.ts'

describe('normalised path', () => {
  it.each([
    ['/', '/'],
    ['/api/v1/%70ipelines', '/api/v1/pipelines'],
    ['/%7Euser', '/~user'],
    ['/a%2fb', '/a%2Fb'],
    ['/a%3fb%23c%25d', '/a%3Fb%23c%25d'],
    ['/a/./b', '/a/b'],
    ['/a/../b', '/b'],
    ['/../../a', '/a'],
    ['/a/b/..', '/a/'],
    ['/a/.', '/a/'],
    ['/..', '/'],
    ['/a/%2e%2e/b', '/b'],
    ['/a/%2E./b', '/b'],
    ['//a///b//', '/a/b/'],
    ['/a//../b', '/b'],
    ['/a../.b', '/a../.b']
  ])('of %s is %s', (path, normal) => {
    expect(normalisePath(path)).toBe(normal)
  })

  it.each([
    ['/a b', '/a%20b'],
    ['/\xe7\x8e\x8b', '/%E7%8E%8B'],
    ['/nul\0', '/nul%00'],
    ['/a"<>\\^`{|}', '/a%22%3C%3E%5C%5E%60%7B%7C%7D'],
    ["/a%2F!#$&'()*+,:;=?@[]~-._", "/a%2F!#$&'()*+,:;=?@[]~-._"]
  ])('%j is sent on as %s', (path, escaped) => {
    expect(escapePath(path)).toBe(escaped)
  })
})
