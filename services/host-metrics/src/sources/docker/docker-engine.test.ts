import { registerHooks } from 'node:module'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createDockerEngine } from './docker-engine.ts'
import { startEngineStub } from './engine-stub.test.fixture.ts'

it('asks the engine as soon as its library can be loaded, whatever kept it from that before', async () => {
  const stub = await startEngineStub()
  onTestFinished(stub.stop)
  const engine = createDockerEngine(stub.dockerHost)
  const list = () => engine.containers(new AbortController().signal)
  const outage = registerHooks({
    load(url, context, next) {
      if (url.includes('/dockerode/')) throw new Error('too many open files')
      return next(url, context)
    }
  })
  await expect(list()).rejects.toThrow('too many open files')
  outage.deregister()
  // Node forgets what it could not load, and the runner of the tests does not.
  vi.resetModules()
  expect(await list()).toEqual([])
})
