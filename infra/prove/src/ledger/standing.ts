import { answered, look } from './asking.ts'
import type { Contest } from './contests.ts'
import type { Stored } from './judge.ts'
import { markIn, photoOf } from './photo.ts'
import { callerFor, type Site } from './site.ts'

/** What stands where several overwrote it. */
export async function contested(site: Site): Promise<Stored[]> {
  const all = await Promise.all([...site.contested].map(([contest, path]) => standing(site, contest, path)))
  // What nobody overwrote is as the site was made.
  return all.filter(({ mark }) => mark !== 'site')
}

async function standing(site: Site, contest: Contest, path: string): Promise<Stored> {
  const { text, version } = await look(site.url + path, callerFor(site, contest.service))
  const resource = JSON.parse(text) as Readonly<Record<string, unknown>>
  return {
    mark: String(resource[contest.mark]),
    value: contest.value ? Number(resource[contest.value]) : 0,
    times: version - 1,
    audited: { action: contest.action, target: decodeURIComponent(path.split('/').at(-1)!) }
  }
}

/** The last photo, if it is the one that was sent, byte for byte. */
export async function photo({ url, caller, photographed }: Site): Promise<Stored[]> {
  const response = await answered(`${url}/api/v1/gateways/${photographed}/photo`, caller)
  if (!response.ok) return []
  const bytes = Buffer.from(await response.arrayBuffer())
  const mark = await markIn(bytes)
  const isAsSent = bytes.equals(await photoOf(mark))
  return [{ mark, value: isAsSent ? 0 : 1, audited: { action: 'photo.set', target: photographed } }]
}
