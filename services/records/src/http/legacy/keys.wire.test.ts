import { expect, it } from 'vitest'
import { toLegacyKey } from './keys.wire.ts'

it('dates a key five hours behind UTC, in summer too', () => {
  const createdAt = new Date('2026-07-01T03:04:05.678Z')
  expect(toLegacyKey({ username: 'sumit', key: 'k', createdAt }).created_on).toBe('2026-06-30 22:04:05 EST')
})
