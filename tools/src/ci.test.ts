import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../../', import.meta.url))

interface Workflow {
  jobs: { images: { strategy: { matrix: { include: Array<{ file: string; context: string }> } } } }
}

it('CI builds every image there is, and none that there is not', () => {
  const workflow = parse(readFileSync(`${root}.github/workflows/ci.yml`, 'utf8')) as Workflow
  const built = workflow.jobs.images.strategy.matrix.include
  const dockerfiles = globSync(['{services,packages,infra}/*/Dockerfile', '{gateway,nginx}/Dockerfile'], {
    cwd: root
  })
  expect(built.map(({ file }) => file).sort()).toEqual(dockerfiles.sort())
  expect(built.filter(({ context }) => !existsSync(root + context))).toEqual([])
})
