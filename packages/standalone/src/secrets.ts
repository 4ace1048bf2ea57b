import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Secrets {
  /** The secret of that name: 32 random bytes in base64url, made when first asked for and kept. */
  get: (name: string) => string
  /** The file it stands in, readable by us alone. */
  pathOf: (name: string) => string
}

/** Secrets as files of mode 0600 in `directory`. */
export function openSecrets(directory: string): Secrets {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const pathOf = (name: string) => join(directory, name)

  function make(path: string): void {
    // Linked into place whole: a start that is cut short never leaves half a secret.
    const draft = `${path}.${process.pid}`
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true })
    try {
      linkSync(draft, path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(draft)
    }
  }

  return {
    pathOf,
    get(name) {
      const path = pathOf(name)
      const kept = read(path)
      if (kept !== undefined) return kept
      make(path)
      return readFileSync(path, 'utf8')
    }
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
