import { describe, expect, it } from 'vitest'
import { createFieldgate, unwrap } from './client.ts'
import { createSession, type SignIn } from './session.ts'
import { cut, type Heard, json, startServer } from './test-server.test.fixture.ts'

const issued = (access: string, seconds = 900) =>
  json(200, {
    access_token: access,
    token_type: 'Bearer',
    expires_in: seconds,
    refresh_token: `${access}-refresh`
  })
const refused = json(401, { code: 'invalid_token', detail: 'no' })
const me = json(200, { id: 'u' })

function memory(signIn?: SignIn) {
  let kept = signIn
  return {
    load: async () => kept,
    save: async (next: SignIn | undefined) => {
      kept = next
    }
  }
}

const expired = (refreshToken: string): SignIn => ({ accessToken: 'old', expiresAt: 0, refreshToken })

const grants = (heard: readonly Heard[]) =>
  heard
    .filter(({ url }) => url === '/api/v1/auth/tokens')
    .map(({ body }) => Object.fromEntries(new URLSearchParams(body)))

const getMe = (baseUrl: string, credentials: ReturnType<typeof createSession>) =>
  unwrap(createFieldgate({ baseUrl, credentials }).GET('/api/v1/me'))

describe('a session', () => {
  it('signs its calls with the access token, and keeps the refresh token', async () => {
    const { url, heard } = await startServer(issued('one'), me)
    const store = memory()
    const session = createSession({ baseUrl: url, store })
    await session.signIn('ada', 'secret')
    await getMe(url, session)
    expect(heard[1]!.headers.authorization).toBe('Bearer one')
    expect(await store.load()).toMatchObject({ accessToken: 'one', refreshToken: 'one-refresh' })
  })

  it('goes on with the token of the last run', async () => {
    const { url, heard } = await startServer(issued('two'), me)
    const session = createSession({ baseUrl: url, store: memory(expired('kept')) })
    expect(await session.resume()).toBe(true)
    expect(grants(heard)).toEqual([{ grant_type: 'refresh_token', refresh_token: 'kept' }])
  })

  it('goes on with an access token that still holds, and asks for none', async () => {
    const { url, heard } = await startServer(me)
    const kept = { accessToken: 'kept', expiresAt: Date.now() + 600_000, refreshToken: 'r' }
    const session = createSession({ baseUrl: url, store: memory(kept) })
    expect(await session.resume()).toBe(true)
    await getMe(url, session)
    expect(heard.map(({ headers }) => headers.authorization)).toEqual(['Bearer kept'])
  })

  // A refresh token works once: of two programs that share it, the second must not spend it again.
  it('takes over what another program has renewed in the meantime', async () => {
    const { url, heard } = await startServer(issued('two'), me)
    const store = memory(expired('r'))
    let turn: Promise<unknown> = Promise.resolve()
    const exclusively = <T>(work: () => Promise<T>): Promise<T> => {
      const mine = turn.then(work)
      turn = mine.catch(() => undefined)
      return mine
    }
    const programs = [1, 2, 3].map(() => createSession({ baseUrl: url, store, exclusively }))
    expect(await Promise.all(programs.map((session) => session.resume()))).toEqual([true, true, true])
    expect(grants(heard)).toHaveLength(1)
    expect(await programs[2]!.header()).toEqual(['authorization', 'Bearer two'])
  })

  it('renews shortly before the end, once for all calls that wait for it', async () => {
    const { url, heard } = await startServer(issued('one', 20), issued('two'), me)
    const session = createSession({ baseUrl: url, store: memory() })
    await session.signIn('ada', 'secret')
    await Promise.all([getMe(url, session), getMe(url, session), getMe(url, session)])
    expect(grants(heard).map((grant) => grant.grant_type)).toEqual(['password', 'refresh_token'])
    expect(heard.slice(2).map(({ headers }) => headers.authorization)).toEqual(Array(3).fill('Bearer two'))
  })

  it('renews once after a 401', async () => {
    const { url, heard } = await startServer(issued('one'), refused, issued('two'), me)
    const session = createSession({ baseUrl: url, store: memory() })
    await session.signIn('ada', 'secret')
    expect(await getMe(url, session)).toEqual({ id: 'u' })
    expect(heard.at(-1)!.headers.authorization).toBe('Bearer two')
  })

  it('is over when its refresh token is refused, and forgets it', async () => {
    const { url } = await startServer(refused)
    const store = memory(expired('old'))
    const session = createSession({ baseUrl: url, store })
    expect(await session.resume()).toBe(false)
    expect(await store.load()).toBeUndefined()
  })

  it('is not over because the server is', async () => {
    const { url } = await startServer(json(503, {}))
    const store = memory(expired('old'))
    await expect(createSession({ baseUrl: url, store }).resume()).rejects.toMatchObject({ status: 503 })
    expect(await store.load()).toMatchObject({ refreshToken: 'old' })
  })

  it('asks for a cookie where it has no store', async () => {
    const { url, heard } = await startServer(issued('one'))
    await createSession({ baseUrl: url }).resume()
    expect(grants(heard)).toEqual([{ grant_type: 'refresh_token', refresh_token_delivery: 'cookie' }])
  })

  describe('that is signed out of', () => {
    const ended: Parameters<typeof startServer>[0] = (response) => response.writeHead(204).end()

    it('ends on the server too', async () => {
      const { url, heard } = await startServer(issued('one'), ended)
      const store = memory()
      const session = createSession({ baseUrl: url, store })
      await session.signIn('ada', 'secret')
      await session.signOut()
      expect(heard[1]).toMatchObject({ method: 'DELETE', url: '/api/v1/auth/tokens/current' })
      expect(await session.header()).toBeUndefined()
      expect(await store.load()).toBeUndefined()
    })

    it('is renewed for it where the access token is past its end', async () => {
      const { url, heard } = await startServer(issued('one', 0), issued('two'), ended)
      const session = createSession({ baseUrl: url })
      await session.signIn('ada', 'secret')
      await session.signOut()
      expect(heard[2]).toMatchObject({ method: 'DELETE', headers: { authorization: 'Bearer two' } })
    })

    it('ends by the cookie alone, as where the first try failed', async () => {
      const { url, heard } = await startServer(issued('one'), json(503, {}), issued('two'), ended)
      const session = createSession({ baseUrl: url })
      await session.signIn('ada', 'secret')
      await expect(session.signOut()).rejects.toMatchObject({ status: 503 })
      await session.signOut()
      expect(heard[3]).toMatchObject({ method: 'DELETE', headers: { authorization: 'Bearer two' } })
    })

    it.each([
      ['cannot be renewed any more', [issued('one', 0), refused]],
      ['is none that can be ended', [issued('one'), json(404, {})]]
    ])('is over without complaint where it %s', async (_what, answers) => {
      const { url } = await startServer(...answers)
      const session = createSession({ baseUrl: url })
      await session.signIn('ada', 'secret')
      await session.signOut()
      expect(await session.header()).toBeUndefined()
    })

    it.each([
      ['fails', [issued('one'), json(503, {})], expect.objectContaining({ status: 503 })],
      ['refuses the token', [issued('one'), refused], expect.objectContaining({ status: 401 })],
      [
        'fails to renew the token',
        [issued('one', 0), json(503, {})],
        expect.objectContaining({ status: 503 })
      ],
      ['is away', [issued('one'), cut], expect.any(TypeError)]
    ])('is forgotten, and says that it may live on, where the server %s', async (_what, answers, failure) => {
      const { url } = await startServer(...answers)
      const store = memory()
      const session = createSession({ baseUrl: url, store })
      await session.signIn('ada', 'secret')
      await expect(session.signOut()).rejects.toEqual(failure)
      expect(await session.header()).toBeUndefined()
      expect(await store.load()).toBeUndefined()
    })
  })
})
