import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { profileStore } from './profile.ts'

const folder = mkdtempSync(join(tmpdir(), 'fieldgate-profile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const signIn = (accessToken: string) => ({ accessToken, expiresAt: 1, refreshToken: 'r' })

describe('a profile', () => {
  const file = join(folder, 'below', 'profile.json')
  const profile = profileStore(file)
  const keep = (url: string, token: string) =>
    profile.exclusively(() => profile.signInAt(url).save(signIn(token)))

  it('keeps the sign-in of each platform for itself, and goes on with the last', async () => {
    await keep('https://one.example', 'one')
    await keep('https://two.example/api', 'two')
    expect(await profile.signInAt('https://one.example/x').load()).toEqual(signIn('one'))
    expect(await profile.signInAt('http://one.example').load()).toBeUndefined()
    expect(await profile.url()).toBe('https://two.example')
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('is changed by one at a time', async () => {
    let inside = 0
    let most = 0
    const visit = () =>
      profileStore(file).exclusively(async () => {
        most = Math.max(most, ++inside)
        await profile.signInAt('https://one.example').load()
        inside--
      })
    await Promise.all(Array.from({ length: 8 }, visit))
    expect(most).toBe(1)
  })
})
