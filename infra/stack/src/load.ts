import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'

const WRITERS = 4
const READERS = 4
const PAUSE_MS = 5
const PAGE = 500
const KEY = 'Kq3vT9mZx7Lp2WcR'
const ID = '40506070'

export type Load = Awaited<ReturnType<typeof loadOn>>

/** Readers and writers of one pipeline, who go on until `end`. Each write has a value of its own, and is sent once. */
export async function loadOn(origin: string) {
  const acknowledged: string[] = []
  const failedReads: string[] = []
  const failedWrites: string[] = []
  const headers = { 'x-pipeline-key': KEY, 'content-type': 'application/json' }
  const url = `${origin}/api/v1/pipelines/${ID}`
  let isOver = false
  let next = 0

  const made = await fetch(`${origin}/pipeline/stream?opt=cre&id=${ID}&key=${KEY}`, { method: 'POST' })
  if (!made.ok) throw new Error(`no pipeline: ${made.status} ${await made.text()}`)

  async function write(): Promise<void> {
    next += 1
    const value = `reading-${next}`
    const answer = await attempt(`${url}/readings`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ svp1: value })
    })
    if (answer === '201') acknowledged.push(value)
    else failedWrites.push(answer)
  }

  async function read(): Promise<void> {
    const answer = await attempt(`${url}/pins`, { headers })
    if (answer !== '200') failedReads.push(answer)
  }

  const goOn = async (work: () => Promise<void>) => {
    while (!isOver) {
      await work()
      await setTimeout(PAUSE_MS)
    }
  }
  const running = [
    ...Array.from({ length: WRITERS }, () => goOn(write)),
    ...Array.from({ length: READERS }, () => goOn(read))
  ]

  async function stored(): Promise<string[]> {
    const values: string[] = []
    for (let next: string | null = `/readings?limit=${PAGE}`; next; ) {
      const response: Response = await fetch(url + next, { headers })
      const { items, page } = (await response.json()) as {
        items: Array<{ svp1: string }>
        page: { next: string | null }
      }
      values.push(...items.map(({ svp1 }) => svp1))
      next = page.next && `/readings?limit=${PAGE}&cursor=${encodeURIComponent(page.next)}`
    }
    return values
  }

  return {
    acknowledged: () => acknowledged.length,
    failedReads: () => failedReads,
    failedWrites: () => failedWrites,
    until: (count: number) =>
      expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThanOrEqual(count),
    async end() {
      isOver = true
      await Promise.all(running)
      return { acknowledged, stored: await stored() }
    }
  }
}

/** The status of the answer, or how there came none. */
async function attempt(url: string, init: RequestInit): Promise<string> {
  try {
    const response = await fetch(url, init)
    await response.arrayBuffer()
    return String(response.status)
  } catch (error) {
    return String((error as { cause?: unknown }).cause ?? error)
  }
}
