import { type DatabaseHandle, withTx } from '@fieldgate/db'
import { and, asc, between, desc, eq, lt, sql } from 'drizzle-orm'
import type { HostSampleStore } from '#domain/hosts/host-history'
import { slotOf } from '#domain/hosts/ladder'
import { hostSampleRings } from './schema.ts'

const { host: hostColumn, step: stepColumn, slot, sampledAt: sampledAtColumn } = hostSampleRings

export function createHostSampleStore({ db, pool }: DatabaseHandle): HostSampleStore {
  return {
    put: (host, rung, { sampledAt, ...sample }) =>
      withTx(pool, async (tx) => {
        // What a crash of the server takes of these is a gap; waiting for the disk every 2 seconds wears it out.
        await tx.execute(sql`set local synchronous_commit = off`)
        await tx
          .insert(hostSampleRings)
          .values({ host, step: rung.step, slot: slotOf(rung, sampledAt), sampledAt, sample })
          .onConflictDoUpdate({
            target: [hostColumn, stepColumn, slot],
            set: { sampledAt, sample },
            setWhere: lt(sampledAtColumn, sampledAt)
          })
      }),

    async list(host, { step }, { from, to, limit }) {
      const rows = await db
        .select()
        .from(hostSampleRings)
        .where(and(eq(hostColumn, host), eq(stepColumn, step), between(sampledAtColumn, from, to)))
        .orderBy(asc(sampledAtColumn))
        .limit(limit)
      return rows.map(({ sampledAt, sample }) => ({ ...sample, sampledAt }))
    },

    async newest(host, { step }) {
      const [row] = await db
        .select()
        .from(hostSampleRings)
        .where(and(eq(hostColumn, host), eq(stepColumn, step)))
        .orderBy(desc(sampledAtColumn))
        .limit(1)
      return row && { ...row.sample, sampledAt: row.sampledAt }
    }
  }
}
