import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { minVersion, satisfies, subset } from 'semver'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (file: string) => readFileSync(root + file, 'utf8')

interface Floors {
  node: string
  packages: Record<string, string>
  refused: string[]
}

const floors = JSON.parse(read('security-floors.json')) as Floors
const lockfile = parse(read('pnpm-lock.yaml')) as { packages: Record<string, unknown> }
/** `name@version` of all that is installed, directly or not. */
const installed = Object.keys(lockfile.packages).map((id) => {
  const at = id.lastIndexOf('@')
  return { name: id.slice(0, at), version: id.slice(at + 1) }
})

// Below these versions there are published faults.
describe('the versions that are locked', () => {
  it.each(Object.entries(floors.packages))('have %s %s, wherever it comes in', (name, floor) => {
    const below = installed.filter((one) => one.name === name && !satisfies(one.version, floor))
    expect(below).toEqual([])
  })

  it('have nothing that nobody looks after any more', () => {
    expect(installed.filter(({ name }) => floors.refused.includes(name))).toEqual([])
  })

  it('run on a Node that is looked after', () => {
    const images = globSync(['{services,infra}/*/Dockerfile', 'gateway/Dockerfile'], { cwd: root }).flatMap(
      (file) => [...read(file).matchAll(/^FROM node:(\d+)/gm)].map(([, version]) => version!)
    )
    expect(images.length).toBeGreaterThan(10)
    const stated = [...images, read('.node-version').trim()]
    expect(stated.filter((version) => !subset(`^${minVersion(version)}`, floors.node))).toEqual([])
  })
})
