import { ordered } from '../asking.ts'
import { REMOVALS, type Removal } from '../removals.ts'
import { callerFor } from '../site.ts'
import type { Writer } from './writer.ts'

const MAKING_AND_REMOVING = 2
const NOT_FOUND = 404

/** Each removes what it made itself. */
export const removalWriters: readonly Writer[] = REMOVALS.map(writerOf)

function writerOf({ service, path, idOf, bodyOf }: Removal): Writer {
  return {
    name: `DELETE ${path}/…`,
    service,
    lanes: 1,
    rows: MAKING_AND_REMOVING,
    doneBefore: NOT_FOUND,
    markOf: idOf,
    valueOf: () => 0,
    async call(site, [intent]) {
      const { mark, key } = intent!
      const caller = callerFor(site, service)
      const headers = { ...caller, 'idempotency-key': `${key}-made` }
      const order = await ordered(site.url + path, bodyOf(mark), headers)
      await order?.body?.cancel()
      return order && { method: 'DELETE', path: `${path}/${mark}`, headers: { ...caller, 'if-match': '*' } }
    }
  }
}
