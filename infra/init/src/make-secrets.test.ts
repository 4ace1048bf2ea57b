import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serviceSecret } from '@fieldgate/service-kit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeSecrets } from './make-secrets.ts'
import { READERS, type Reader } from './readers.ts'

const ADDRESSES = { postgres: 'postgres', valkey: 'valkey' }
/** Anyone may give a file to a group of its own; other groups take root. */
const ownGroup = process.getgid!()
const isRoot = process.getuid!() === 0
const groups = Object.fromEntries(
  Object.entries(READERS).map(([reader, id]) => [reader, isRoot ? id : ownGroup])
) as Record<Reader, number>

describe('the secrets of the stack', () => {
  let directory: string
  const make = () => makeSecrets(directory, ADDRESSES, groups)
  const contents = () =>
    Object.fromEntries(
      readdirSync(directory).map((name) => [name, readFileSync(join(directory, name), 'utf8')])
    )

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'fieldgate-secrets-'))
  })
  afterEach(() => rmSync(directory, { recursive: true }))

  it('are made once, and kept', () => {
    make()
    const first = contents()
    make()
    expect(contents()).toEqual(first)
  })

  it('tell the password of admin only when it is made', () => {
    expect(make().adminPassword).toBe(contents()['admin-password'])
    expect(make().adminPassword).toBeUndefined()
  })

  it('are all different', () => {
    make()
    const values = Object.values(contents()).map((text) => /[\w-]{43}/.exec(text)?.[0])
    // Valkey's stands in its own file and in the URL of those who ask it.
    expect(new Set(values).size).toBe(values.length - 1)
  })

  it('are for the group of their reader alone', () => {
    make()
    const readers = Object.keys(READERS).sort((a, b) => b.length - a.length) as Reader[]
    const readerOf = (name: string) =>
      ({ 'admin-password': 'identity', 'legacy-metrics-token': 'host-metrics', 'valkey-url': 'counters' })[
        name
      ] ?? readers.find((reader) => name.startsWith(reader))
    const found = readdirSync(directory).map((name) => {
      const { mode, gid } = statSync(join(directory, name))
      return [name, mode & 0o777, gid]
    })
    expect(found).toEqual(
      readdirSync(directory).map((name) => [name, 0o440, groups[readerOf(name) as Reader]])
    )
  })

  it('give each service the secret that identity derives for it', () => {
    make()
    const { 'identity-service-secret': root, 'pipelines-service-secret': derived } = contents()
    expect(derived).toBe(serviceSecret(root!, 'pipelines'))
  })
})
