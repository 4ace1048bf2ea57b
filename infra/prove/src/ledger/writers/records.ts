import type { Intent } from '../ledger.ts'
import { marked, smallNumber, type Writer } from './writer.ts'

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
    name: 'POST /records:batch',
    service: 'records',
    lanes: 1,
    rows: BATCH,
    markOf: marked('batched'),
    valueOf: smallNumber,
    call: ({ caller }, intents) => ({
      method: 'POST',
      path: '/api/v1/records:batch',
      headers: caller,
      body: { items: intents.map(values) }
    })
  }
]
