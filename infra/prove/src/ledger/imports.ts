import { setTimeout as delay } from 'node:timers/promises'
import type { Header } from '../administrator.ts'
import { answered } from './asking.ts'

const AGAIN_AFTER_MS = 500

interface Import {
  state: 'running' | 'done'
  items: ReadonlyArray<{ id: string; status: string }>
}

/** What the import at `url` says it made, as it gets there; it ends with it, or where it is not known or takes too long. */
export async function* madeBy(
  url: string,
  caller: Header,
  isTooLate: () => boolean
): AsyncGenerator<ReadonlySet<string>> {
  let told = 0
  while (!isTooLate()) {
    const response = await answered(url, caller)
    if (!response.ok) return
    const { state, items } = (await response.json()) as Import
    const made = items.slice(told).filter(({ status }) => status === 'created')
    if (made.length > 0) yield new Set(made.map(({ id }) => id))
    if (state === 'done') return
    told = items.length
    await delay(AGAIN_AFTER_MS)
  }
}
