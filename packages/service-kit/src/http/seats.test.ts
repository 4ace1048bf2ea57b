import { describe, expect, it } from 'vitest'
import { createSeats } from './seats.ts'

describe('seats', () => {
  it('are half of them one caller’s at most', () => {
    const seats = createSeats(4)
    seats.take('ann')
    const leave = seats.take('ann')
    expect(() => seats.take('ann')).toThrow(
      expect.objectContaining({ kind: 'rate_limited', retryAfterSeconds: 5 })
    )
    leave()
    seats.take('ann')
  })

  it('are no more than there are, whoever asks', () => {
    const seats = createSeats(2)
    seats.take('ann')
    const leave = seats.take('bob')
    const full = expect.objectContaining({ kind: 'unavailable', retryAfterSeconds: 5 })
    expect(() => seats.take('cid')).toThrow(full)
    leave()
    seats.take('cid')
  })

  it('are given back once, however often somebody leaves', () => {
    const seats = createSeats(2)
    const leave = seats.take('ann')
    leave()
    leave()
    seats.take('ann')
    seats.take('bob')
    expect(() => seats.take('cid')).toThrow()
  })
})
