import { marked, smallNumber, type Writer } from './writer.ts'

/** What administrators make, in the services that keep it. */
export const administrationWriters: readonly Writer[] = [
  {
    name: 'POST /users',
    service: 'identity',
    lanes: 1,
    markOf: marked('user'),
    valueOf: () => 0,
    call: ({ admin }, [intent]) => ({
      method: 'POST',
      path: '/api/v1/users',
      headers: admin,
      body: { name: intent!.mark, password: `a password of ${intent!.key}`, role: 'viewer' }
    })
  },
  {
    name: 'POST /api-keys',
    service: 'identity',
    lanes: 1,
    markOf: marked('key'),
    valueOf: () => 0,
    call: ({ admin }, [intent]) => ({
      method: 'POST',
      path: '/api/v1/api-keys',
      headers: admin,
      body: { name: intent!.mark, scopes: ['records:read'] }
    })
  },
  {
    name: 'POST /alert-rules',
    service: 'host-metrics',
    lanes: 1,
    markOf: marked('rule'),
    valueOf: smallNumber,
    call: ({ caller }, [intent]) => ({
      method: 'POST',
      path: '/api/v1/alert-rules',
      headers: caller,
      body: { name: intent!.mark, kind: 'hostLoad', threshold: intent!.value }
    })
  },
  {
    name: 'POST /webhooks',
    service: 'host-metrics',
    lanes: 1,
    markOf: marked('webhook'),
    valueOf: () => 0,
    call: ({ caller }, [intent]) => ({
      method: 'POST',
      path: '/api/v1/webhooks',
      headers: caller,
      body: { name: intent!.mark, url: `https://alerts.example/${intent!.mark}` }
    })
  }
]
