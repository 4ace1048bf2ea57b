import { answered, look } from './asking.ts'
import type { Contest } from './contests.ts'
import type { Stored } from './judge.ts'
import type { Entry } from './ledger.ts'
import { markIn, photoOf } from './photo.ts'
import { callerFor, type Site } from './site.ts'

type Resource = Readonly<Record<string, unknown>>

/** What stands where several overwrote it. */
export async function contested(site: Site, entries: readonly Entry[]): Promise<Stored[]> {
  const all = [...site.contested.keys()].map((contest) => standing(site, contest, entries))
  return (await Promise.all(all)).flat()
}

async function standing(site: Site, contest: Contest, entries: readonly Entry[]): Promise<Stored[]> {
  const { path, version } = site.contested.get(contest)!
  const now = await look(site.url + path, callerFor(site, contest.service))
  if (now.version === version) return []
  const writes = entries.filter(({ resource }) => resource === path)
  const value = Number((JSON.parse(now.text) as Resource)[contest.value ?? ''] ?? 0)
  const { action, target = decodeURIComponent(path.split('/').at(-1)!) } = contest
  return [
    {
      mark: (await writtenBy(site, contest, now.text, writes)) ?? `${path} by nobody`,
      value,
      times: now.version - version,
      ...(action && { audited: { action, target } })
    }
  ]
}

async function writtenBy(site: Site, contest: Contest, text: string, writes: readonly Entry[]) {
  for (const write of writes.toReversed())
    if (await isWrittenBy(site, contest, text, write)) return write.mark
  return undefined
}

/** Whether the resource whose `text` this is stands as `write` would have it. */
export async function isWrittenBy(
  { url }: Site,
  { mark, value, isSecret }: Contest,
  text: string,
  write: Pick<Entry, 'mark' | 'value'>
): Promise<boolean> {
  const resource = JSON.parse(text) as Resource
  if (isSecret) return signsIn(url, String(resource.name), write.mark)
  return mark ? resource[mark] === write.mark : resource[value!] === write.value
}

async function signsIn(url: string, username: string, password: string): Promise<boolean> {
  const body = new URLSearchParams({ grant_type: 'password', username, password })
  return (await answered(`${url}/api/v1/auth/tokens`, {}, { method: 'POST', body })).ok
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
