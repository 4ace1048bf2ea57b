import type { Auditor } from '@fieldgate/audit'
import { type DatabaseHandle, withTx } from '@fieldgate/db'
import { and, eq, inArray } from 'drizzle-orm'
import type { Photo, PhotoStore } from '#domain/photos'
import { lockGateway, within } from './gateway-rows.ts'
import { gatewayPhotos, gateways } from './schema.ts'

const PHOTO = {
  file: gatewayPhotos.fileName,
  type: gatewayPhotos.mediaType,
  createdAt: gatewayPhotos.createdAt
}

const FILES_AT_ONCE = 1_000

export function createPhotoStore({ db, pool }: DatabaseHandle, auditor: Auditor): PhotoStore {
  return {
    async find(id, reach) {
      const [photo] = await db
        .select(PHOTO)
        .from(gatewayPhotos)
        .innerJoin(gateways, eq(gateways.id, gatewayPhotos.gatewayId))
        .where(and(eq(gatewayPhotos.gatewayId, id), within(reach)))
      return photo as Photo | undefined
    },

    set: (id, reach, by, { file, type }, audit) =>
      withTx(pool, async (tx) => {
        if (!(await lockGateway(tx, id, reach))) return undefined
        const [before] = await tx
          .delete(gatewayPhotos)
          .where(eq(gatewayPhotos.gatewayId, id))
          .returning(PHOTO)
        await tx.insert(gatewayPhotos).values({ gatewayId: id, fileName: file, mediaType: type })
        await auditor.record(tx, by, audit)
        return { before: (before as Photo | undefined) ?? null }
      }),

    remove: (id, reach, by, audit) =>
      withTx(pool, async (tx) => {
        if (!(await lockGateway(tx, id, reach))) return undefined
        const [removed] = await tx
          .delete(gatewayPhotos)
          .where(eq(gatewayPhotos.gatewayId, id))
          .returning(PHOTO)
        if (removed) await auditor.record(tx, by, audit)
        return removed as Photo | undefined
      }),

    async inUse(files) {
      const found = new Set<string>()
      for (let at = 0; at < files.length; at += FILES_AT_ONCE) {
        const some = files.slice(at, at + FILES_AT_ONCE)
        const rows = await db
          .select({ file: gatewayPhotos.fileName })
          .from(gatewayPhotos)
          .where(inArray(gatewayPhotos.fileName, some))
        for (const { file } of rows) found.add(file)
      }
      return found
    }
  }
}
