import { type Database, keysetPage } from '@fieldgate/db'
import { and, asc, eq, gt, max } from 'drizzle-orm'
import type { ContainerEventStore } from '#domain/containers/container-events'
import { containerEvents } from './schema.ts'

const STREAM_BATCH = 100

export function createContainerEventStore(db: Database): ContainerEventStore {
  const { id, host: hostColumn } = containerEvents

  return {
    async insert(host, news) {
      await db.insert(containerEvents).values(news.map((each) => ({ host, ...each, ...textOf(each) })))
    },

    list: (host, { sort, limit, cursor }) =>
      keysetPage(
        { columns: [{ column: id, direction: sort === 'id' ? 'asc' : 'desc' }], sort, cursor, limit },
        ({ where, orderBy, limit: rows, key }) =>
          db
            .select({ ...columns, key })
            .from(containerEvents)
            .where(and(eq(hostColumn, host), where))
            .orderBy(...orderBy)
            .limit(rows)
      ),

    after: (host, after) =>
      db
        .select(columns)
        .from(containerEvents)
        .where(and(eq(hostColumn, host), gt(id, after)))
        .orderBy(asc(id))
        .limit(STREAM_BATCH),

    async newestId(host) {
      const [row] = await db
        .select({ newest: max(id) })
        .from(containerEvents)
        .where(eq(hostColumn, host))
      return row?.newest ?? 0
    }
  }
}

const columns = {
  id: containerEvents.id,
  containerId: containerEvents.containerId,
  containerName: containerEvents.containerName,
  image: containerEvents.image,
  happening: containerEvents.happening,
  detail: containerEvents.detail,
  occurredAt: containerEvents.occurredAt
}

/** PostgreSQL takes any text but this one character. */
const textOf = ({ containerName, image }: { containerName: string; image: string }) => ({
  containerName: containerName.replaceAll('\0', '\uFFFD'),
  image: image.replaceAll('\0', '\uFFFD')
})
