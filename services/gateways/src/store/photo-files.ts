import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PhotoFiles } from '#domain/photos'

interface PhotoFilesOptions {
  directory: string
  /** Told of a file that could not be removed. */
  onFailure: (error: unknown) => void
}

/** What `randomUUID` gives. */
const NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Photos as files of one directory, which is made when the first one comes. */
export function createPhotoFiles({ directory, onFailure }: PhotoFilesOptions): PhotoFiles {
  return {
    async keep(bytes) {
      const file = randomUUID()
      await mkdir(directory, { recursive: true, mode: 0o700 })
      await writeFile(join(directory, file), bytes, { flag: 'wx', mode: 0o600, flush: true })
      return file
    },

    read: (file) => readFile(join(directory, file)).catch(unlessMissing(undefined)),

    remove: (file) => rm(join(directory, file), { force: true }).catch(onFailure),

    async keptBefore(time) {
      const names = await readdir(directory).catch(unlessMissing([]))
      const old: string[] = []
      // Whatever else lies in the directory is not ours.
      for (const name of names.filter((name) => NAME.test(name))) {
        const file = await stat(join(directory, name)).catch(unlessMissing(undefined))
        if (file && file.mtime < time) old.push(name)
      }
      return old
    }
  }
}

/** Makes `instead` of a file, or a directory, that is not there. */
const unlessMissing =
  <T>(instead: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return instead
    throw error
  }
