import type { Intent } from '../ledger.ts'
import { marked, PRECONDITION_FAILED, smallNumber, type Writer } from './writer.ts'

const BATCH = 3

const values = ({ mark, value }: Intent) => ({ value1: mark, value2: value })

export const recordWriters: readonly Writer[] = [
  {
    name: 'POST /api/create',
    service: 'records',
    lanes: 1,
    markOf: marked('created'),
    valueOf: smallNumber,
    call: ({ legacyKey }, [intent]) => ({
      method: 'POST',
      path: '/api/create',
      headers: legacyKey,
      body: values(intent!)
    })
  },
  {
    name: 'PATCH /api/modify/{number}',
    service: 'records',
    lanes: 1,
    resourceOf: ({ record }) => `record ${record}`,
    markOf: marked('modified'),
    valueOf: smallNumber,
    call: ({ legacyKey, record }, [intent]) => ({
      method: 'PATCH',
      path: `/api/modify/${record}`,
      headers: legacyKey,
      body: values(intent!)
    })
  },
  {
    name: 'POST /records',
    service: 'records',
    lanes: 1,
    markOf: marked('record'),
    valueOf: smallNumber,
    call: ({ caller }, [intent]) => ({
      method: 'POST',
      path: '/api/v1/records',
      headers: caller,
      body: values(intent!)
    })
  },
  {
    name: 'PUT /records/{id} that makes it',
    service: 'records',
    lanes: 1,
    doneBefore: PRECONDITION_FAILED,
    markOf: marked('record-put'),
    valueOf: smallNumber,
    call: ({ caller }, [intent], { nth }) => ({
      method: 'PUT',
      path: `/api/v1/records/00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`,
      headers: { ...caller, 'if-none-match': '*' },
      body: values(intent!)
    })
  },
  batching('/records:batch', 'batched'),
  batching('/records:batch?atomic=false', 'each')
]

function batching(resource: string, kind: string): Writer {
  return {
    name: `POST ${resource}`,
    service: 'records',
    lanes: 1,
    rows: BATCH,
    markOf: marked(kind),
    valueOf: smallNumber,
    call: ({ caller }, intents) => ({
      method: 'POST',
      path: `/api/v1${resource}`,
      headers: caller,
      body: { items: intents.map(values) }
    })
  }
}
