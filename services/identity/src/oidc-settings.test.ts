import { describe, expect, it } from 'vitest'
import { readOidcProviders } from './oidc-settings.ts'

const provider = {
  name: 'corp',
  issuer: 'https://idp.example',
  clientId: 'fieldgate',
  clientSecret: 'a-secret-nobody-may-read',
  roleClaim: 'groups',
  roles: { admins: 'admin' },
  defaultRole: 'member'
}
const read = (providers: unknown, environment: 'development' | 'production' = 'production') =>
  readOidcProviders({ OIDC_PROVIDERS: JSON.stringify(providers), FIELDGATE_ENV: environment })

describe('OIDC_PROVIDERS', () => {
  it('names providers as people know them, with scopes that suit most', () => {
    expect(read([provider])).toEqual([{ ...provider, title: 'corp', scopes: ['openid', 'profile', 'email'] }])
    expect(read([{ ...provider, title: 'Corporate account' }])).toMatchObject([
      { name: 'corp', title: 'Corporate account' }
    ])
  })

  it('lets a provider on this host stand in for one, in development alone', () => {
    const local = [{ ...provider, issuer: 'http://127.0.0.1:9000' }]
    expect(read(local, 'development')).toHaveLength(1)
    expect(() => read(local)).toThrow('OIDC_PROVIDERS/0 issuer')
  })

  it.each([
    ['no issuer', { issuer: undefined }, 'OIDC_PROVIDERS/0'],
    ['an issuer without TLS', { issuer: 'http://idp.example' }, 'issuer'],
    ['an issuer in a private network', { issuer: 'https://10.0.0.1' }, 'issuer'],
    ['an issuer that is no URL', { issuer: 'idp' }, 'issuer'],
    ['a role we do not have', { roles: { admins: 'root' } }, 'OIDC_PROVIDERS/0/roles'],
    ['a name that cannot stand in a path', { name: 'a/b' }, 'OIDC_PROVIDERS/0/name'],
    ['scopes without openid', { scopes: ['email'] }, 'scopes'],
    ['a member too many', { secret: 'x' }, 'OIDC_PROVIDERS/0']
  ])('is refused with %s, and no secret is told', (_name, change, where) => {
    const reading = () => read([{ ...provider, ...change }])
    expect(reading).toThrow(where)
    expect(reading).not.toThrow(provider.clientSecret)
  })

  it('is refused with a name given twice', () => {
    expect(() => read([provider, provider])).toThrow('OIDC_PROVIDERS/1 name')
  })

  it('is refused when it is not JSON', () => {
    const reading = () => readOidcProviders({ OIDC_PROVIDERS: '[secret', FIELDGATE_ENV: 'production' })
    expect(reading).toThrow('Invalid configuration: OIDC_PROVIDERS is not JSON')
  })
})
