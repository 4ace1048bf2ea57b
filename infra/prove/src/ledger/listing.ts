import { answered } from './asking.ts'
import type { Site } from './site.ts'

/** A whole list, page by page, but for what several overwrite or somebody removes: that is looked for where it is. */
export async function items<T extends object>(site: Site, path: string, headers = site.caller): Promise<T[]> {
  const contested = [...site.contested.values()].map((each) => each.path)
  const elsewhere = new Set([...contested, ...site.removable.values()])
  const all: T[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query = new URLSearchParams({ limit: '500', ...(cursor && { cursor }) })
    const response = await answered(`${site.url}${path}?${query}`, headers)
    if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`)
    const page = (await response.json()) as { items: T[]; page: { next: string | null } }
    all.push(...page.items.filter((item) => !('id' in item) || !elsewhere.has(`${path}/${item.id}`)))
    cursor = page.page.next
  }
  return all
}
