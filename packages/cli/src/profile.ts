import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SignIn, SignInStore } from '@fieldgate/sdk'
import envPaths from 'env-paths'
import { lock } from 'proper-lockfile'

/** Whom this computer talks to, and as whom. */
interface Profile {
  /** Where the last login was. */
  url?: string
  /** By origin: what one platform issued is never shown to another. */
  signIns: Record<string, SignIn>
}

export interface ProfileStore {
  url: () => Promise<string | undefined>
  /** The sign-in at one platform; to keep one makes its URL the one to talk to. */
  signInAt: (url: string) => SignInStore
  /** Runs `work` while no other command does so with the same profile. */
  exclusively: <T>(work: () => Promise<T>) => Promise<T>
}

/** A command that died lets go after so long; one that lives says so in between. */
const STALE_MS = 10_000
const PATIENCE = { retries: 200, factor: 1.1, minTimeout: 20, maxTimeout: 200, randomize: true }

/** A file that its owner alone can read, at the place the system keeps such files. */
export function profileStore(
  file = join(envPaths('fieldgate', { suffix: '' }).config, 'profile.json')
): ProfileStore {
  async function read(): Promise<Profile> {
    try {
      return { signIns: {}, ...(JSON.parse(await readFile(file, 'utf8')) as Partial<Profile>) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { signIns: {} }
      throw new Error(`${file} cannot be read: ${(error as Error).message}`)
    }
  }

  // Renamed into place whole: a command that reads meanwhile finds the old or the new one, never half of one.
  async function write(profile: Profile): Promise<void> {
    const draft = `${file}.${process.pid}`
    await writeFile(draft, `${JSON.stringify(profile, null, 2)}\n`, { mode: 0o600 })
    await rename(draft, file)
  }

  return {
    url: async () => (await read()).url,
    signInAt(url) {
      const { origin } = new URL(url)
      return {
        load: async () => (await read()).signIns[origin],
        async save(signIn) {
          const { [origin]: _before, ...others } = (await read()).signIns
          await write({ url: origin, signIns: signIn ? { ...others, [origin]: signIn } : others })
        }
      }
    },
    async exclusively(work) {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 })
      const release = await lock(file, { realpath: false, stale: STALE_MS, retries: PATIENCE })
      try {
        return await work()
      } finally {
        await release()
      }
    }
  }
}
