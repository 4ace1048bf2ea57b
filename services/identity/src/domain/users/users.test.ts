import { describe, expect, it } from 'vitest'
import type { Passwords } from './passwords.ts'
import type { User } from './user.ts'
import { createUsers } from './users.ts'

describe('signing in', () => {
  const ada = {
    id: '1',
    name: 'ada',
    passwordHash: 'hash of ada',
    demo: false,
    disabledAt: null
  } as unknown as User
  const asked: Array<string | undefined> = []
  const passwords: Passwords = {
    hash: async () => 'hash',
    verify: async (password, hash) => {
      asked.push(hash)
      return hash === `hash of ${password}`
    }
  }
  const users = createUsers({
    store: {
      find: async () => undefined,
      findByName: async (name) => (name === ada.name ? ada : undefined)
    },
    passwords,
    demo: false
  })

  // A caller that is answered sooner where there is no such user learns who there is.
  it.each([
    ['the right password', 'ada', 'ada', ['hash of ada']],
    ['a wrong password', 'ada', 'x', ['hash of ada']],
    ['an unknown user', 'bob', 'x', [undefined]],
    ['a name that cannot be', '\u0000', 'x', [undefined]]
  ])('costs one verification for %s', async (_what, name, password, hashes) => {
    asked.length = 0
    await users.authenticate(name, password)
    expect(asked).toEqual(hashes)
  })
})
