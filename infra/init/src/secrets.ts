import { readConfig } from './config.ts'
import { makeSecrets } from './make-secrets.ts'

const { SECRETS_DIR, POSTGRES_HOST, VALKEY_HOST } = readConfig()
const { adminPassword } = makeSecrets(SECRETS_DIR, { postgres: POSTGRES_HOST, valkey: VALKEY_HOST })
if (adminPassword) {
  process.stdout.write(`Sign in as admin, with the password ${adminPassword}: it is not shown again.\n`)
}
