import type { Database } from '@fieldgate/db'
import { and, asc, between, eq, lt } from 'drizzle-orm'
import type { HostSampleStore } from '#domain/host-metrics'
import { hostSamples } from './schema.ts'

export function createHostSampleStore(db: Database): HostSampleStore {
  return {
    async insert(host, { sampledAt, cpuPercent, memory }) {
      await db
        .insert(hostSamples)
        .values({
          host,
          sampledAt,
          cpuPercent,
          memoryTotalBytes: memory.totalBytes,
          memoryFreeBytes: memory.freeBytes,
          memoryAvailableBytes: memory.availableBytes
        })
        .onConflictDoNothing()
    },

    async list(host, { from, to, limit }) {
      const rows = await db
        .select()
        .from(hostSamples)
        .where(and(eq(hostSamples.host, host), between(hostSamples.sampledAt, from, to)))
        .orderBy(asc(hostSamples.sampledAt))
        .limit(limit)
      return rows.map(({ sampledAt, cpuPercent, ...row }) => ({
        sampledAt,
        cpuPercent,
        memory: {
          totalBytes: row.memoryTotalBytes,
          freeBytes: row.memoryFreeBytes,
          availableBytes: row.memoryAvailableBytes
        }
      }))
    },

    async removeBefore(time) {
      await db.delete(hostSamples).where(lt(hostSamples.sampledAt, time))
    }
  }
}
