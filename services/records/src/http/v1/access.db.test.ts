import { replayStubAccess, useDatabase } from '@fieldgate/testkit'
import { buildApp } from '../../app.ts'
import { readConfig } from '../../config.ts'
import { environment } from '../../test-app.test.fixture.ts'

const database = useDatabase()

replayStubAccess({
  service: 'records',
  openApi: new URL('../../../openapi.json', import.meta.url),
  build: ({ issuer, fetch }) => buildApp(readConfig(environment(database.url, issuer)), { fetch })
})
