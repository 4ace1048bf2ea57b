import { provisionDatabase } from '@fieldgate/db'
import { readConfig } from './config.ts'
import { SERVICES } from './readers.ts'
import { openSecretFiles } from './secret-files.ts'

const { SECRETS_DIR, POSTGRES_HOST } = readConfig()
const files = openSecretFiles(SECRETS_DIR)
const administrator = `postgres://postgres:${files.read('postgres-password')}@${POSTGRES_HOST}:5432/postgres`

for (const service of SERVICES) {
  const app = new URL(files.read(`${service}-database-url`))
  const owner = new URL(files.read(`${service}-owner-database-url`))
  await provisionDatabase(administrator, {
    database: app.pathname.slice(1),
    owner: { name: owner.username, password: owner.password },
    app: { name: app.username, password: app.password }
  })
}
