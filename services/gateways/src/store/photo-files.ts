import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PhotoFiles } from '#domain/photos'

interface PhotoFilesOptions {
  directory: string
  /** Told of a file that could not be removed. */
  onFailure: (error: unknown) => void
}

/** Photos as files of one directory, which is made when the first one comes. */
export function createPhotoFiles({ directory, onFailure }: PhotoFilesOptions): PhotoFiles {
  return {
    async keep(bytes) {
      const file = randomUUID()
      await mkdir(directory, { recursive: true, mode: 0o700 })
      await writeFile(join(directory, file), bytes, { flag: 'wx', mode: 0o600, flush: true })
      return file
    },

    async read(file) {
      try {
        return await readFile(join(directory, file))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },

    remove: (file) => rm(join(directory, file), { force: true }).catch(onFailure)
  }
}
