import { beforeEach, describe, expect, it } from 'vitest'
import { type Breaker, createBreaker, type Told } from './breaker.ts'

class Failure extends Error {
  readonly told: Told

  constructor(told: Told) {
    super(told)
    this.told = told
  }
}

describe('breaker', () => {
  let now: number
  let asked: number
  let breaker: Breaker

  const answers = async () => {
    asked++
    return 'answer'
  }
  const fails = (told: Told) => async (): Promise<string> => {
    asked++
    throw new Failure(told)
  }
  const call = (ask: () => Promise<string>) =>
    breaker.call(ask).catch((failure: Error) => `failed: ${failure.message}`)

  async function times(count: number, ask: () => Promise<string>): Promise<void> {
    for (let n = 0; n < count; n++) await call(ask)
  }

  beforeEach(() => {
    now = 0
    asked = 0
    breaker = createBreaker({ toldBy: (failure) => (failure as Failure).told, now: () => now })
  })

  it('opens when half of the last twenty calls met an outage, and not before', async () => {
    for (let n = 0; n < 100; n++) await call(n % 20 < 9 ? fails('outage') : answers)
    expect(breaker.isOpen()).toBe(false)
    for (let n = 0; n < 20; n++) await call(n % 2 === 0 ? fails('outage') : answers)
    expect(breaker.isOpen()).toBe(true)
  })

  it.each(['answer', 'nothing'] as const)('stays closed however often a failure tells "%s"', async (told) => {
    await times(9, fails('outage'))
    await times(100, fails(told))
    expect(breaker.isOpen()).toBe(false)
  })

  it('is led astray by no failure that tells nothing', async () => {
    await times(9, fails('outage'))
    await times(100, fails('nothing'))
    await call(fails('outage'))
    expect(breaker.isOpen()).toBe(true)
  })

  describe('while open', () => {
    beforeEach(async () => {
      await times(10, fails('outage'))
      asked = 0
    })

    it('asks nothing, and fails as the dependency did', async () => {
      const outcomes = await Promise.all([call(answers), call(answers)])
      expect([outcomes, asked]).toEqual([['failed: outage', 'failed: outage'], 0])
    })

    it('lets one call through after a second, and is closed by its answer', async () => {
      now = 1_000
      const outcomes = await Promise.all([call(answers), call(answers), call(answers)])
      expect(outcomes).toEqual(['answer', 'failed: outage', 'failed: outage'])
      expect([asked, breaker.isOpen()]).toEqual([1, false])
    })

    it('is closed by a refusal too: who refuses is there', async () => {
      now = 1_000
      await call(fails('answer'))
      expect(breaker.isOpen()).toBe(false)
    })

    it.each(['outage', 'nothing'] as const)('waits a second more when the probe tells "%s"', async (told) => {
      now = 1_000
      await call(fails(told))
      now = 1_999
      await call(answers)
      expect([asked, breaker.isOpen()]).toEqual([1, true])
      now = 2_000
      expect(await call(answers)).toBe('answer')
    })

    it('lets whoever has to know the truth through at any time', async () => {
      await breaker.probe(fails('outage')).catch(() => {})
      expect([asked, breaker.isOpen()]).toEqual([1, true])
      expect(await breaker.probe(answers)).toBe('answer')
      expect(breaker.isOpen()).toBe(false)
    })

    it('is not closed by what is heard on other ways', () => {
      breaker.heard()
      expect(breaker.isOpen()).toBe(true)
    })

    it('begins anew once it is closed', async () => {
      await breaker.probe(answers)
      await times(9, fails('outage'))
      expect(breaker.isOpen()).toBe(false)
    })
  })

  it('counts what is heard on other ways', () => {
    for (let n = 0; n < 10; n++) breaker.heard(new Failure('outage'))
    expect(breaker.isOpen()).toBe(true)
  })
})
