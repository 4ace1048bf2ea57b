import { chmodSync, chownSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface SecretFiles {
  /** The secret of that name; `make` is asked for it once, when there is none yet. */
  keep: (name: string, group: number, make: () => string) => { value: string; isNew: boolean }
  read: (name: string) => string
}

/** Secrets in `directory`, each in a file that its group alone reads. */
export function openSecretFiles(directory: string): SecretFiles {
  const pathOf = (name: string) => join(directory, name)
  const read = (name: string) => readFileSync(pathOf(name), 'utf8')

  /** Linked into place whole, with its group: a start that is cut short leaves no half of a secret. */
  function write(name: string, group: number, value: string): void {
    const draft = pathOf(`.${name}`)
    rmSync(draft, { force: true })
    writeFileSync(draft, value, { mode: 0o400, flush: true })
    chownSync(draft, process.getuid!(), group)
    chmodSync(draft, 0o440)
    linkSync(draft, pathOf(name))
    rmSync(draft)
  }

  return {
    read,
    keep(name, group, make) {
      try {
        return { value: read(name), isNew: false }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      }
      const value = make()
      write(name, group, value)
      return { value, isNew: true }
    }
  }
}
