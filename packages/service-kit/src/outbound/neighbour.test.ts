import { once } from 'node:events'
import { Type } from 'typebox'
import { beforeEach, describe, expect, it } from 'vitest'
import { createNeighbour, type Neighbour } from './neighbour.ts'

const Greeting = Type.Object({ hello: Type.String() })
const CALLS_TO_OPEN = 10

const greets = async () => Response.json({ hello: 'there' })
const breaks = async (): Promise<Response> => {
  throw new TypeError('fetch failed')
}
const refuses = (status: number) => async () => new Response('', { status })

describe('neighbour', () => {
  let now: number
  let signals: unknown[]
  /** What comes of the calls, the last of them of all that follow. */
  let answers: Array<(signal: AbortSignal) => Promise<Response>>
  let neighbour: Neighbour

  beforeEach(() => {
    now = 0
    signals = []
    neighbour = createNeighbour({
      url: 'http://other.test',
      now: () => now,
      fetch: (_url, { signal } = {}) => {
        signals.push(signal)
        return (answers.length > 1 ? answers.shift()! : answers[0]!)(signal!)
      }
    })
  })

  const ask = () => neighbour.ask('/greeting', Greeting)
  const tell = () => neighbour.tell('/greeting', { method: 'POST' })

  it.each([
    ['breaks off', breaks],
    ['answers something else', async () => Response.json([])],
    ['answers no JSON', async () => new Response('<html>')]
  ])('is asked again, before the same deadline, when it %s', async (_what, failure) => {
    answers = [failure, greets]
    expect(await ask()).toEqual({ hello: 'there' })
    expect([signals.length, new Set(signals).size]).toEqual([2, 1])
  })

  it('is asked twice at most', async () => {
    answers = [breaks]
    await expect(ask()).rejects.toThrow('fetch failed')
    expect(signals).toHaveLength(2)
  })

  it.each([401, 404, 500, 503])('is asked once when it refuses by %i', async (status) => {
    answers = [refuses(status), greets]
    await expect(ask()).rejects.toThrow(String(status))
    expect(signals).toHaveLength(1)
  })

  it('is asked once when it says nothing until the deadline', async () => {
    const silent = async (signal: AbortSignal): Promise<Response> => {
      await once(signal, 'abort')
      throw signal.reason
    }
    answers = [silent, greets]
    await expect(ask()).rejects.toThrow(/timeout/)
    expect(signals).toHaveLength(1)
  })

  it.each([
    ['asked', ask],
    ['told', tell]
  ])('keeps no connection where it refuses what it is %s', async (_what, call) => {
    let isLetGo = false
    const body = new ReadableStream({
      cancel: () => {
        isLetGo = true
      }
    })
    answers = [async () => new Response(body, { status: 503 })]
    await expect(call()).rejects.toThrow('503')
    expect(isLetGo).toBe(true)
  })

  it('is told once', async () => {
    answers = [breaks, greets]
    await expect(tell()).rejects.toThrow('fetch failed')
    expect(signals).toHaveLength(1)
  })

  it.each([
    ['has broken off', breaks],
    ['has failed', refuses(500)]
  ])('is not called once it %s often enough, until a probe is answered', async (_what, failure) => {
    answers = [failure]
    for (let n = 0; n < CALLS_TO_OPEN; n++) await expect(tell()).rejects.toThrow()
    signals = []
    answers = [greets]
    await expect(ask()).rejects.toThrow()
    await expect(tell()).rejects.toThrow()
    expect([signals.length, neighbour.breaker.isOpen()]).toEqual([0, true])
    now = 1_000
    expect(await ask()).toEqual({ hello: 'there' })
    expect(neighbour.breaker.isOpen()).toBe(false)
  })

  it('is called however often it refuses what it is asked', async () => {
    answers = [refuses(401)]
    for (let n = 0; n < CALLS_TO_OPEN * 3; n++) await expect(ask()).rejects.toThrow('401')
    expect(signals).toHaveLength(CALLS_TO_OPEN * 3)
  })
})
