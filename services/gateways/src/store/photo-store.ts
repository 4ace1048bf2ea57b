import type { Auditor } from '@fieldgate/audit'
import { type Database, type DatabaseHandle, withTx } from '@fieldgate/db'
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

    set: (id, reach, by, { file, type }, audit, admit) =>
      withTx(pool, async (tx) => {
        if (!(await lockGateway(tx, id, reach))) return undefined
        const before = await photoOf(tx, id)
        if (!admit(before)) return { before, isSet: false }
        await tx.delete(gatewayPhotos).where(eq(gatewayPhotos.gatewayId, id))
        await tx.insert(gatewayPhotos).values({ gatewayId: id, fileName: file, mediaType: type })
        await auditor.record(tx, by, audit)
        return { before, isSet: true }
      }),

    remove: (id, reach, by, audit, admit) =>
      withTx(pool, async (tx) => {
        if (!(await lockGateway(tx, id, reach))) return undefined
        const photo = await photoOf(tx, id)
        if (!photo) return undefined
        admit(photo)
        await tx.delete(gatewayPhotos).where(eq(gatewayPhotos.gatewayId, id))
        await auditor.record(tx, by, audit)
        return photo
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

/** The photo of a gateway that the transaction has locked. */
async function photoOf(tx: Database, id: string): Promise<Photo | undefined> {
  const [photo] = await tx.select(PHOTO).from(gatewayPhotos).where(eq(gatewayPhotos.gatewayId, id))
  return photo as Photo | undefined
}
