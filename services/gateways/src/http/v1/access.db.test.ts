import { replayAccess, stubAuthorization } from '@fieldgate/testkit'
import { useTestApp } from '../../test-app.test.fixture.ts'

const test = useTestApp()

replayAccess({
  service: 'gateways',
  openApi: new URL('../../../openapi.json', import.meta.url),
  app: () => test.app,
  authorizationOf: (caller) => stubAuthorization(test.identity, caller)
})
