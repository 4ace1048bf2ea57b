import { AppError } from '@fieldgate/errors'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** A place in a list: the sort key of the row it lies behind (or before), in the list's order. */
export interface Cursor {
  key: ReadonlyArray<string | number | null>
  direction: 'next' | 'prev'
  /** The order the key belongs to: a cursor is of no use under another. */
  sort: string
}

/** What a store gives for one page: the rows in the list's order, and whether more lie on either side. */
export interface Slice<T> {
  items: T[]
  next: Cursor | null
  prev: Cursor | null
  /** All rows of the list, where they were asked for. */
  total?: number
}

/** Where a page of a list begins, and how long it is. */
export interface Place {
  cursor: Cursor | undefined
  /** How many rows lie before it; 0 where a cursor says where it begins. */
  offset: number
  limit: number
}

interface PlaceQuery extends NumberedQuery {
  limit: number
  cursor?: string
}

interface NumberedQuery {
  page?: number
  perPage?: number
}

/** The place that a small collection is asked for: by `cursor` and `limit`, or by `page` and `perPage`. */
export function readPlace({ limit, cursor, page, perPage = limit }: PlaceQuery, sort: string): Place {
  if (cursor !== undefined && page !== undefined) {
    throw new AppError('invalid', 'page_ambiguous', 'Send a cursor or the number of a page, not both.')
  }
  return { cursor: readCursor(cursor, sort), offset: ((page ?? 1) - 1) * perPage, limit: perPage }
}

/** An opaque text of `cursor`, fit for a query. */
const writeCursor = ({ key, direction, sort }: Cursor): string =>
  Buffer.from(JSON.stringify([direction === 'next' ? 1 : 0, sort, ...key])).toString('base64url')

/** The cursor that `text` stands for; refuses one that is not ours, or was made under another order. */
export function readCursor(text: string | undefined, sort: string): Cursor | undefined {
  if (text === undefined) return undefined
  try {
    const [direction, made, ...key] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [
      0 | 1,
      string,
      ...string[]
    ]
    if ((direction === 0 || direction === 1) && made === sort && key.length > 0 && key.every(isKeyPart)) {
      return { direction: direction === 1 ? 'next' : 'prev', sort, key }
    }
  } catch {
    // Told below, like any other text that is no cursor.
  }
  throw new AppError('invalid', 'cursor_invalid', 'The cursor is not one of this list and order.')
}

const isKeyPart = (part: unknown) => part === null || typeof part === 'string' || typeof part === 'number'

interface Page<W> {
  items: W[]
  page: { limit: number; next: string | null; total?: number }
}

/** The page of `slice` as v1 answers it, with the Link header (RFC 8288) to its neighbours. */
export function answerPage<T, W>(
  request: FastifyRequest,
  reply: FastifyReply,
  slice: Slice<T>,
  limit: number,
  toWire: (item: T) => W
): Page<W> {
  linkNeighbours(request, reply, slice)
  return pageOfSlice(slice, limit, toWire)
}

/** The body of a page alone: for one that is made once and answered often, each time with its own links. */
export const pageOfSlice = <T, W>(
  { items, next, total }: Slice<T>,
  limit: number,
  toWire: (item: T) => W
): Page<W> => ({
  items: items.map(toWire),
  page: { limit, next: next && writeCursor(next), ...(total !== undefined && { total }) }
})

/** Sets the Link header of a page of `slice`. */
export function linkNeighbours(
  request: FastifyRequest,
  reply: FastifyReply,
  { next, prev }: Slice<unknown>
): void {
  const { page } = request.query as NumberedQuery
  const links =
    page === undefined
      ? [
          link(request, 'first', {}),
          prev && link(request, 'prev', { cursor: writeCursor(prev) }),
          next && link(request, 'next', { cursor: writeCursor(next) })
        ]
      : [
          link(request, 'first', { page: 1 }),
          page > 1 && link(request, 'prev', { page: page - 1 }),
          next && link(request, 'next', { page: page + 1 })
        ]
  reply.header('link', links.filter(Boolean).join(', '))
}

/** Relative, so that no Host header can steer it; the caller's filters are kept. */
function link(request: FastifyRequest, rel: string, place: { cursor?: string } | { page: number }): string {
  const path = request.url.split('?', 1)[0]!
  const parameters = new URLSearchParams(request.url.slice(path.length))
  parameters.delete('cursor')
  for (const [name, value] of Object.entries(place)) parameters.set(name, String(value))
  const suffix = parameters.size > 0 ? `?${parameters}` : ''
  return `<${path}${suffix}>; rel="${rel}"`
}
