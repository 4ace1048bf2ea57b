import { randomUUID } from 'node:crypto'
import { replayOwnership, useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe } from 'vitest'
import { BOUND, MEMBER, OTHER_MEMBER, startTestApp } from '../../test-app.test.fixture.ts'

const PIPELINES = '/api/v1/pipelines'
const THEIRS = '70000001'
const ABSENT = '70000002'
const OWN_KEY = 'key-of-the-third'

const FOR_ADMINISTRATORS = 'is for administrators, whatever the class'
const FOR_PEOPLE = 'is for people, whatever the pipeline'
const retention = {
  getRetention: FOR_ADMINISTRATORS,
  setRetention: FOR_ADMINISTRATORS,
  startRetentionRun: FOR_ADMINISTRATORS,
  getRetentionRun: FOR_ADMINISTRATORS
}

describe('a pipeline of somebody else', () => {
  const database = useDatabase()
  let test: Awaited<ReturnType<typeof startTestApp>>

  beforeAll(async () => {
    test = await startTestApp(database.url)
    const make = async (owner: typeof MEMBER, pipeline: { id: string; key: string }) =>
      test.app.inject({
        method: 'POST',
        url: PIPELINES,
        headers: { authorization: `Bearer ${await test.identity.token(owner)}` },
        payload: pipeline
      })
    await make(OTHER_MEMBER, { id: THEIRS, key: 'key-of-the-other' })
    await make(MEMBER, { id: BOUND.resources[0]!, key: OWN_KEY })
  })
  afterAll(() => test.close())

  const suite = {
    openApi: new URL('../../../openapi.json', import.meta.url),
    app: () => test.app,
    resources: {
      '/api/v1/pipelines/{id}': () => ({
        theirs: `${PIPELINES}/${THEIRS}`,
        absent: `${PIPELINES}/${ABSENT}`
      })
    },
    members: { pin: 'ivp1', commandId: randomUUID() }
  }

  replayOwnership({
    ...suite,
    strangers: {
      'another member': async () => `Bearer ${await test.identity.token(MEMBER)}`,
      'a bound API key': async () => `Bearer ${BOUND.apiKey}`
    },
    open: retention
  })

  replayOwnership({
    ...suite,
    strangers: { 'another device': async () => `Bearer ${OWN_KEY}` },
    open: {
      ...retention,
      getPipeline: FOR_PEOPLE,
      patchPipeline: FOR_PEOPLE,
      deletePipeline: FOR_PEOPLE,
      createCommand: FOR_PEOPLE
    }
  })
})
