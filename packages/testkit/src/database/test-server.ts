import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@fieldgate/embedded-postgres'

/** Tests prove what is stored, not that a disk was flushed: that is what `pnpm prove:ledger` does. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }

/**
 * The server the tests make their databases on: TEST_DATABASE_URL (an administrator's), or an embedded one of
 * this run alone. Several vitest projects call this in one process: the first starts it, and it alone stops it.
 */
export async function useTestServer(): Promise<{ url: string; stop: () => void }> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: () => {} }
  const directory = mkdtempSync(join(tmpdir(), 'fieldgate-test-'))
  const server = await startEmbeddedPostgres({ directory: join(directory, 'postgres'), settings: FAST })
  process.env.TEST_DATABASE_URL = server.url
  return {
    url: server.url,
    stop() {
      delete process.env.TEST_DATABASE_URL
      server.stop()
      rmSync(server.dataDirectory, { recursive: true, force: true })
      rmSync(directory, { recursive: true, force: true })
    }
  }
}
