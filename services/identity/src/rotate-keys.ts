import { createAuditor } from '@fieldgate/audit'
import { openDatabase } from '@fieldgate/db'
import { AppError } from '@fieldgate/errors'
import { v7 } from 'uuid'
import { type Config, readConfig } from './config.ts'
import { openKeyRing } from './key-ring.ts'

/** Signs with the next key from now on, in the service's own name; those that run hear of it within a minute. */
async function rotateKeys(config: Config): Promise<string> {
  const database = openDatabase(config.DATABASE_URL, { max: 1 })
  try {
    const now = () => new Date()
    const auditor = createAuditor('identity', { newId: v7, now })
    const { signingKeys, signer } = openKeyRing(config, database, { auditor, now })
    // Under another secret the new key would be one that the service could never sign with.
    await signer.openActive()
    const actor = { kind: 'service', id: 'identity', name: 'identity' } as const
    const keys = await signingKeys.rotate({ actor, requestId: v7() })
    return keys.map(({ kid, state }) => `${kid} ${state}\n`).join('')
  } finally {
    await database.close()
  }
}

try {
  process.stdout.write(await rotateKeys(readConfig()))
} catch (error) {
  if (!(error instanceof AppError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
