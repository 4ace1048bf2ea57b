import { describe, expect, it } from 'vitest'
import { readEngineEvent } from './engine-event.ts'
import { engineEvent, idOf } from './engine-stub.test.fixture.ts'

const A = idOf('a')

describe("an engine's event", () => {
  it.each([
    ['start', {}, 'start', null],
    ['die', { exitCode: '137' }, 'die', '137'],
    ['die', {}, 'die', null],
    ['oom', {}, 'oom', null],
    ['health_status: unhealthy', {}, 'health', 'unhealthy']
  ])('%s %j is news', (action, attributes, happening, detail) => {
    expect(readEngineEvent(engineEvent(action, A, 'db', attributes))).toEqual({
      containerId: A,
      containerName: 'db',
      image: 'busybox:1',
      happening,
      detail,
      occurredAt: new Date('2026-01-01T00:00:00.250Z')
    })
  })

  it.each(['pause', 'rename', 'destroy', 'health_status: <script>', 'exec_create: mysql -psecret'])(
    '%s is none',
    (action) => {
      expect(readEngineEvent(engineEvent(action, A, 'db'))).toBeUndefined()
    }
  )

  it('keeps a hostile name as it is', () => {
    const name = '<script>alert(1)</script>\n"'
    expect(readEngineEvent(engineEvent('start', A, name))).toMatchObject({ containerName: name })
  })

  it.each([
    '',
    '[]',
    '{}',
    engineEvent('start', '../../images', 'db'),
    engineEvent('die', A, 'db', { exitCode: 'x' })
  ])('is refused when it is %s', (line) => {
    expect(() => readEngineEvent(line)).toThrow()
  })
})
