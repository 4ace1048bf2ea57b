import { describe, expect, it } from 'vitest'
import { errorRateOf } from './error-rate.ts'

const telling = (answers: number, failures: number) => async () => ({ answers, failures })
const silent = () => Promise.reject(new Error('connection refused'))

describe('the error rate of the platform', () => {
  it.each([
    ['the share of all answers, whoever gave them', { a: telling(90, 0), b: telling(10, 5) }, 0.05],
    ['nothing where nothing failed', { a: telling(3, 0) }, 0],
    ['unknown where nobody asked', { a: telling(0, 0) }, null],
    ['that of those who tell', { a: telling(4, 1), b: silent }, 0.25],
    ['unknown where nobody tells', { a: silent }, null]
  ])('is %s', async (_what, sources, rate) => {
    expect(await errorRateOf(sources)).toBe(rate)
  })
})
