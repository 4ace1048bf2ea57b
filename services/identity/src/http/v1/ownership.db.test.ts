import { replayOwnership } from '@fieldgate/testkit'
import { v7 } from 'uuid'
import { beforeAll, describe } from 'vitest'
import { useIdentity } from '../../identity.test.fixture.ts'

const FOR_ADMINISTRATORS = 'is for administrators, who see all'
const FOR_EVERYBODY = 'is for whoever wants to sign in'

describe('an API key of somebody else', () => {
  const identity = useIdentity()
  const strangers = { member: '', viewer: '' }
  let theirs: string

  beforeAll(async () => {
    for (const role of ['operator', 'member', 'viewer'] as const) await identity.addUser(role, 'secret', role)
    const owner = await identity.login('operator', 'secret')
    theirs = (await identity.createKey(owner, ['records:read'])).id
    strangers.member = await identity.login('member', 'secret')
    strangers.viewer = await identity.login('viewer', 'secret')
  })

  replayOwnership({
    openApi: new URL('../../../openapi.json', import.meta.url),
    app: () => identity.app,
    strangers: {
      'another member': async () => `Bearer ${strangers.member}`,
      'a viewer': async () => `Bearer ${strangers.viewer}`
    },
    resources: {
      '/api/v1/api-keys/{id}': () => ({
        theirs: `/api/v1/api-keys/${theirs}`,
        absent: `/api/v1/api-keys/${v7()}`
      })
    },
    open: {
      beginOidcSignIn: FOR_EVERYBODY,
      finishOidcSignIn: FOR_EVERYBODY,
      getUser: FOR_ADMINISTRATORS,
      changeUser: FOR_ADMINISTRATORS,
      removeUser: FOR_ADMINISTRATORS,
      getAuditRetentionRun: FOR_ADMINISTRATORS
    }
  })
})
