import { describe, expect, it } from 'vitest'
import { statsLine } from './engine-stub.test.fixture.ts'
import { readStatsDocument } from './stats-document.ts'

const line = (read: string, preread: string) => JSON.stringify({ name: '/db', read, preread })
const NEVER = '0001-01-01T00:00:00Z'

describe('a statistics document', () => {
  it('stays text, to the last digit', () => {
    const stats = readStatsDocument(statsLine('db'))
    expect(stats).toEqual({ name: 'db', document: statsLine('db').trim() })
    expect(stats!.document).toContain('9223372036854771713')
  })

  it.each([
    ['the first of a stream', line('2026-01-01T00:00:01.5Z', NEVER)],
    ['the last of a container that stopped', line(NEVER, '2026-01-01T00:00:01.5Z')],
    ['of a container that does not run', line(NEVER, NEVER)]
  ])('is not whole when it is %s', (_what, text) => {
    expect(readStatsDocument(text)).toBeUndefined()
  })

  it.each(['', '{', '[]', 'null', '{"name":"/db"}', '{"name":1,"read":"","preread":""}'])(
    'is refused when it is %j',
    (text) => {
      expect(() => readStatsDocument(text)).toThrow()
    }
  )
})
