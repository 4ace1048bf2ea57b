import { ordered } from '../asking.ts'
import { MADE_AND_REMOVED, REMOVALS, type Removal } from '../removals.ts'
import { callerFor } from '../site.ts'
import type { Writer } from './writer.ts'

const NOT_FOUND = 404

/** Each removes what it made itself. */
export const removalWriters: readonly Writer[] = REMOVALS.map(writerOf)

function writerOf({ service, path, markOf, bodyOf }: Removal): Writer {
  return {
    name: `DELETE ${path}/…`,
    service,
    lanes: 1,
    rows: MADE_AND_REMOVED,
    doneBefore: NOT_FOUND,
    markOf,
    valueOf: () => 0,
    async call(site, [intent]) {
      const { mark, key } = intent!
      const caller = callerFor(site, service)
      const headers = { ...caller, 'idempotency-key': `${key}-made` }
      const order = await ordered(site.url + path, bodyOf(mark), headers)
      await order?.body?.cancel()
      const made = order?.headers.get('location')
      if (!made) return undefined
      site.removable.set(mark, made)
      return { method: 'DELETE', path: made, headers: { ...caller, 'if-match': '*' } }
    }
  }
}
