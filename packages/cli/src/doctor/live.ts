import type { Check, Finding } from './finding.ts'

const FIRST_EVENT_MS = 2_000

const unknown = (says: string): Finding[] => [{ check: 'live streams', level: 'note', says }]

/** Whether events pass as they happen: a proxy that gathers an answer before it passes it on makes them worthless. */
export const checkLiveStreams: Check = async ({ getSignedIn }) => {
  if (!getSignedIn) return unknown('not looked at: nobody is signed in')
  const hosts = await getSignedIn('/api/v1/hosts')
  if (!hosts.ok) return unknown(`not looked at: /api/v1/hosts answers ${hosts.status}`)
  const { items } = (await hosts.json()) as { items: Array<{ id: string }> }
  if (!items[0]) return unknown('not looked at: the platform knows no host')
  const waited = await firstBytes(getSignedIn, `/api/v1/hosts/${encodeURIComponent(items[0].id)}/stream`)
  if (waited !== undefined)
    return [{ check: 'live streams', level: 'ok', says: `the first event came after ${waited} ms` }]
  return [
    {
      check: 'live streams',
      level: 'failure',
      says: `no event within ${FIRST_EVENT_MS / 1000} s`,
      advice:
        'Something on the way holds answers back: switch its buffering off for text/event-stream (X-Accel-Buffering: no).'
    }
  ]
}

async function firstBytes(
  get: (path: string, init?: RequestInit) => Promise<Response>,
  path: string
): Promise<number | undefined> {
  const enough = new AbortController()
  const signal = AbortSignal.any([enough.signal, AbortSignal.timeout(FIRST_EVENT_MS)])
  const askedAt = performance.now()
  try {
    const response = await get(path, { headers: { accept: 'text/event-stream' }, signal })
    const chunk = await response.body?.getReader().read()
    return response.ok && chunk?.value ? Math.round(performance.now() - askedAt) : undefined
  } catch (error) {
    if (signal.aborted) return undefined
    throw error
  } finally {
    enough.abort()
  }
}
