import type { AuditEntry, Authorship } from '@fieldgate/audit'
import { admits, type Precondition, preconditionFailed } from '@fieldgate/representations'
import { gatewayNotFound, photoNotFound, photoTooLarge } from './errors.ts'
import { MAX_PHOTO_BYTES, type PhotoType, photoTypeOf } from './photo.ts'
import { type Caller, type Reach, reachOf } from './reach.ts'

export interface Photo {
  /** The random name it is kept under. */
  file: string
  type: PhotoType
  createdAt: Date
}

/** Where the bytes of photos are. */
export interface PhotoFiles {
  /** Keeps `bytes` under a random name, and gives that. */
  keep: (bytes: Buffer) => Promise<string>
  /** Undefined where there is no such file. */
  read: (file: string) => Promise<Buffer | undefined>
  /** A file that cannot be removed is told to the log, and stays. */
  remove: (file: string) => Promise<void>
  /** The names of those that were kept before `time`. */
  keptBefore: (time: Date) => Promise<string[]>
}

export interface PhotoStore {
  find: (id: string, reach: Reach) => Promise<Photo | undefined>
  /** Sets it where `admit` lets what stands go; undefined where there is no such gateway in reach. */
  set: (
    id: string,
    reach: Reach,
    by: Authorship,
    photo: Pick<Photo, 'file' | 'type'>,
    audit: AuditEntry,
    admit: (standing: Photo | undefined) => boolean
  ) => Promise<{ before: Photo | undefined; isSet: boolean } | undefined>
  /** Gives what was removed, which `admit` let go; undefined where there was nothing in reach. */
  remove: (
    id: string,
    reach: Reach,
    by: Authorship,
    audit: AuditEntry,
    admit: (standing: Photo) => void
  ) => Promise<Photo | undefined>
  /** Of the files, those that are some gateway's photo. */
  inUse: (files: readonly string[]) => Promise<Set<string>>
}

/** Tells a photo from those before and after it: a part of its random name, as a number. */
export const versionOf = ({ file }: Photo): number => Number.parseInt(file.slice(-12), 16)

const isAdmitted = (precondition: Precondition, standing: Photo | undefined): boolean =>
  admits(precondition, standing && versionOf(standing))

/** A file stands for a moment before its photo does; past this it never will. */
const ORPHAN_MS = 60 * 60_000

/** Draws the image anew: only its pixels come through. Throws `photoUnreadable` for one that has none. */
export type EncodePhoto = (bytes: Buffer, type: PhotoType) => Promise<Buffer>

export type Photos = ReturnType<typeof createPhotos>

export function createPhotos(store: PhotoStore, files: PhotoFiles, encode: EncodePhoto) {
  return {
    async get(caller: Caller, id: string): Promise<Photo & { bytes: Buffer }> {
      const photo = await store.find(id, reachOf(caller))
      const bytes = photo && (await files.read(photo.file))
      if (!bytes) throw photoNotFound()
      return { ...photo, bytes }
    },

    /** True where the gateway had none before. */
    async set(
      caller: Caller,
      by: Authorship,
      id: string,
      bytes: Buffer,
      precondition: Precondition
    ): Promise<boolean> {
      if (bytes.length > MAX_PHOTO_BYTES) throw photoTooLarge(MAX_PHOTO_BYTES)
      const type = photoTypeOf(bytes)
      const file = await files.keep(await encode(bytes, type))
      // One that fails may have been set all the same: its file is left to `removeOrphans`.
      const audit = photoAudit('set', id, type)
      const set = await store.set(id, reachOf(caller), by, { file, type }, audit, (standing) =>
        isAdmitted(precondition, standing)
      )
      const left = set?.isSet ? set.before?.file : file
      if (left) await files.remove(left)
      if (!set) throw gatewayNotFound()
      if (!set.isSet) throw preconditionFailed()
      return set.before === undefined
    },

    async remove(caller: Caller, by: Authorship, id: string, precondition: Precondition): Promise<void> {
      const audit = photoAudit('deleted', id, null)
      const removed = await store.remove(id, reachOf(caller), by, audit, (standing) => {
        if (!isAdmitted(precondition, standing)) throw preconditionFailed()
      })
      if (!removed) throw photoNotFound()
      await files.remove(removed.file)
    },

    /** Removes the files that a crash left behind: those that are nobody's photo. */
    async removeOrphans(now: Date): Promise<void> {
      const kept = await files.keptBefore(new Date(now.getTime() - ORPHAN_MS))
      const inUse = await store.inUse(kept)
      for (const file of kept) if (!inUse.has(file)) await files.remove(file)
    }
  }
}

const photoAudit = (verb: string, id: string, type: PhotoType | null): AuditEntry => ({
  action: `photo.${verb}`,
  targetType: 'photo',
  targetId: id,
  before: null,
  after: type && { type }
})
