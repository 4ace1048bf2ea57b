import { askJson, type Fetch, Refusal } from '@fieldgate/service-kit'
import { nullable } from '@fieldgate/types'
import { type Static, type TSchema, Type } from 'typebox'
import type { Neighbours } from '#domain/alerts/platform-observations'

interface NeighboursOptions {
  gatewaysUrl: string | undefined
  pipelinesUrl: string | undefined
  fetch: Fetch
  /** The Authorization header of this service. */
  authorization: () => Promise<string>
}

const PAGE = 500
/** 20,000 of a kind; a list that goes on beyond is not read half. */
const MOST_PAGES = 40

const known = { additionalProperties: true }
const Gateway = Type.Object({ id: Type.String(), state: Type.String() }, known)
const Pipeline = Type.Object(
  {
    id: Type.String(),
    createdAt: Type.String(),
    status: Type.Object({ lastSeenAt: nullable(Type.String()) }, known)
  },
  known
)

const pageOf = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), page: Type.Object({ next: nullable(Type.String()) }, known) }, known)

export function createNeighbours(options: NeighboursOptions): Neighbours {
  const { gatewaysUrl, pipelinesUrl, fetch, authorization } = options

  const ask = async <T extends TSchema>(url: string, schema: T): Promise<Static<T>> =>
    askJson(url, schema, fetch, {
      headers: { authorization: await authorization(), accept: 'application/json' }
    })

  async function list<T extends TSchema>(
    url: string,
    query: Record<string, string>,
    item: T
  ): Promise<Array<Static<T>>> {
    const items: Array<Static<T>> = []
    let cursor: string | null = null
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const parameters = new URLSearchParams({ ...query, limit: String(PAGE), ...(cursor && { cursor }) })
      const page = await ask(`${url}?${parameters}`, pageOf(item))
      items.push(...(page.items as Array<Static<T>>))
      cursor = page.page.next
      if (cursor === null) return items
    }
    throw new Error(`${new URL(url).host} has more than can be watched`)
  }

  return {
    async offlineGateways({ target, tag }) {
      const url = `${addressOf('GATEWAYS_URL', gatewaysUrl)}/api/v1/gateways`
      if (target !== null) {
        const gateway = await ask(`${url}/${encodeURIComponent(target)}`, Gateway).catch(absence)
        return gateway?.state === 'offline' ? [gateway.id] : []
      }
      const query = { state: 'offline', fields: 'id,state', ...(tag !== null && { tag }) }
      return (await list(url, query, Gateway)).map(({ id }) => id)
    },

    async pipelines(target) {
      const url = `${addressOf('PIPELINES_URL', pipelinesUrl)}/api/v1/pipelines`
      const query = {
        include: 'status',
        fields: 'id,createdAt,status',
        ...(target !== null && { q: target })
      }
      const pipelines = await list(url, query, Pipeline)
      return (
        pipelines
          // `q` looks into labels too.
          .filter(({ id }) => target === null || id === target)
          .map(({ id, createdAt, status: { lastSeenAt } }) => ({
            id,
            createdAt: new Date(createdAt),
            lastSeenAt: lastSeenAt === null ? null : new Date(lastSeenAt)
          }))
      )
    }
  }
}

function absence(failure: unknown): undefined {
  if (!(failure instanceof Refusal && failure.status === 404)) throw failure
}

function addressOf(variable: string, url: string | undefined): string {
  if (url === undefined) throw new Error(`${variable} is not set`)
  return url
}
