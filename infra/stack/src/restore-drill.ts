import { answersOf, fillPlatform } from '@fieldgate/testkit'
import { afterAll, describe, expect, it } from 'vitest'
import { docker, run, stackOf } from './compose.ts'
import { secretsOf } from './containers.ts'

const OVERRIDES = ['embedded-gateway', 'backup']
const ORIGIN = 'http://127.0.0.1:8000'
const BACKUPS = 'fieldgate_backups'

/** What a stack that lost everything but its backups answers once they are put back. It takes the stack away. */
export function drillRestore(): void {
  const stack = stackOf(OVERRIDES)

  /** Away go the containers, and every volume but the one of the backups. */
  async function loseEverything(): Promise<void> {
    await stack.compose('down', '--remove-orphans', '--timeout', '5')
    const ofProject = 'label=com.docker.compose.project=fieldgate'
    const volumes = (await docker('volume', 'ls', '--quiet', '--filter', ofProject)).split('\n')
    await docker('volume', 'rm', ...volumes.filter((name) => name !== '' && name !== BACKUPS))
  }

  describe('a stack that lost everything but its backups', () => {
    afterAll(() => stack.down())

    it('answers as before, byte for byte, when the last one is put back', async () => {
      const secrets = await secretsOf(stack)
      const password = secrets.find(({ name }) => name === 'admin-password')!.value
      const token = await fillPlatform(ORIGIN, password)
      const before = await answersOf(ORIGIN, token)
      await stack.compose('run', '--rm', 'backup', '/backup.sh')

      await loseEverything()
      await expect(fetch(ORIGIN)).rejects.toThrow('fetch failed')
      await run('env', [`COMPOSE_FILE=${stack.files.join(':')}`, 'infra/backup/restore-stack.sh'])

      const failed = Object.entries(before).filter(([, answer]) => !answer.startsWith('2'))
      expect(failed).toEqual([])
      expect(await answersOf(ORIGIN, token)).toEqual(before)
    })
  })
}
