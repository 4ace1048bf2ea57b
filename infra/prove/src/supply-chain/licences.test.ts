import { existsSync, globSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import satisfies from 'spdx-satisfies'
import { describe, expect, it } from 'vitest'

const repository = fileURLToPath(new URL('../../../../', import.meta.url))

const ALLOWED = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'Apache-2.0',
  'Unlicense'
]

const MEMBERS = [
  'services/*/package.json',
  'gateway/package.json',
  'packages/{standalone,cli,sdk}/package.json',
  'infra/init/package.json'
]

/** Packages under another licence, and why that is no burden. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  '@img/sharp-libvips': 'LGPL-3.0-or-later: a shared library of its own, which anybody may replace'
}

interface Package {
  name: string
  license?: string
  /** As it was written before there was a syntax for more than one. */
  licenses?: Array<{ type: string }>
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

/** What is installed to run, of every member of the workspace: its dependencies and theirs, but for what tests need. */
function shipped(): Package[] {
  const found = new Map<string, Package>()
  const follow = (folder: string): void => {
    if (found.has(folder)) return
    const read = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
    found.set(folder, read)
    const names = Object.keys({ ...read.dependencies, ...read.optionalDependencies })
    for (const name of names) {
      const installed = installedFrom(folder, name)
      if (installed) follow(installed)
    }
  }
  for (const member of globSync(MEMBERS, { cwd: repository })) follow(dirname(join(repository, member)))
  return [...found.values()].filter(({ name }) => !name.startsWith('@fieldgate/'))
}

/** Where a package stands that another depends on; undefined of one for another platform. */
const installedFrom = (folder: string, name: string): string | undefined =>
  [join(folder, 'node_modules', name), join(folder.replace(/(.*node_modules)\/.*$/, '$1'), name)]
    .filter((place) => existsSync(join(place, 'package.json')))
    .map((place) => realpathSync(place))[0]

const isExcepted = (name: string): boolean =>
  Object.keys(EXCEPTIONS).some((prefix) => name.startsWith(prefix))

const licenceOf = ({ license, licenses = [] }: Package): string =>
  license ?? licenses.map(({ type }) => type).join(' OR ')

const isAllowed = (license: string): boolean => {
  try {
    return satisfies(license, ALLOWED)
  } catch {
    return false
  }
}

describe('what the platform is made of', () => {
  const packages = shipped()

  it('is found', () => {
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['fastify', 'pg']))
  })

  it('is under licences that ask for nothing but their notice', () => {
    const others = packages.filter((each) => !isExcepted(each.name) && !isAllowed(licenceOf(each)))
    expect(others.map((each) => `${each.name}: ${licenceOf(each)}`)).toEqual([])
  })

  it('has no exception that nothing needs', () => {
    const unneeded = Object.keys(EXCEPTIONS).filter(
      (prefix) => !packages.some(({ name }) => name.startsWith(prefix))
    )
    expect(unneeded).toEqual([])
  })
})
