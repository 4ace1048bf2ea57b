import { randomInt } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type ApiKey, hashOf, isUseWorthNoting, keyIdOf, mintApiKey, opensWith } from './api-key.ts'

const NOW = new Date('2026-03-01T12:00:00Z')

describe('the form of an API key', () => {
  it('is fg_<12 signs>_<43 signs>_<6 signs>', () => {
    const { key, keyId } = mintApiKey(randomInt)
    expect(key).toMatch(/^fg_[0-9A-Za-z]{12}_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}$/)
    expect(keyIdOf(key)).toBe(keyId)
  })

  it('keeps its public part with a new secret', () => {
    const { key, keyId } = mintApiKey(randomInt)
    const next = mintApiKey(randomInt, keyId)
    expect(keyIdOf(next.key)).toBe(keyId)
    expect(next.key).not.toBe(key)
  })

  it('ends in the CRC-32 of the rest, in base 62', () => {
    const { key } = mintApiKey(() => 0)
    const [, body, sum] = /^(.*)_(.*)$/.exec(key)!
    const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
    expect([...sum!].reduce((value, digit) => value * 62 + digits.indexOf(digit), 0)).toBe(crc32(body!))
  })

  it('shows a typo in any place', () => {
    const { key } = mintApiKey(randomInt)
    const mistyped = [...key].map(
      (sign, i) => key.slice(0, i) + (sign === 'x' ? 'y' : 'x') + key.slice(i + 1)
    )
    expect(mistyped.filter((other) => keyIdOf(other) !== undefined)).toEqual([])
  })

  it.each([
    ['empty', ''],
    ['the prefix alone', 'fg_'],
    ['two signs exchanged', mintApiKey((below) => below - 1).key.replace(/_(.)(.)/, '_$2a$1')],
    ['a line feed behind', `${mintApiKey(randomInt).key}\n`],
    ['too long', `${mintApiKey(randomInt).key}0`],
    ['a foreign sign', mintApiKey(() => 0).key.replace('000', '0-0')]
  ])('is not met by: %s', (_name, key) => {
    expect(keyIdOf(key)).toBeUndefined()
  })
})

describe('whether an API key opens', () => {
  const { key, keyId } = mintApiKey(randomInt)
  const stored: ApiKey = {
    id: '1',
    keyId,
    hash: hashOf(key),
    previousHash: null,
    previousExpiresAt: null,
    ownerId: '2',
    name: 'site',
    scopes: [],
    resources: null,
    expiresAt: null,
    revokedAt: null,
    lastUsedAt: null,
    createdAt: NOW,
    updatedAt: NOW,
    version: 1
  }
  const later = new Date(NOW.getTime() + 1)
  const rotated = { ...stored, hash: hashOf('another'), previousHash: stored.hash }

  it.each([
    ['as made', stored, key, true],
    ['before it expires', { ...stored, expiresAt: later }, key, true],
    ['at its expiry', { ...stored, expiresAt: NOW }, key, false],
    ['revoked', { ...stored, revokedAt: NOW }, key, false],
    ['the secret before, in its grace', { ...rotated, previousExpiresAt: later }, key, true],
    ['the secret before, at the end of its grace', { ...rotated, previousExpiresAt: NOW }, key, false],
    [
      'the secret before, of an expired key',
      { ...rotated, previousExpiresAt: later, expiresAt: NOW },
      key,
      false
    ],
    ['neither the secret nor the one before', { ...rotated, previousExpiresAt: later }, `${key}x`, false],
    ['another key with the same id', stored, mintApiKey(randomInt).key, false]
  ])('%s: %#', (_name, someKey, given, expected) => {
    expect(opensWith(someKey, given, NOW)).toBe(expected)
  })

  it.each([
    ['never used', null, true],
    ['59 s ago', 59_000, false],
    ['a minute ago', 60_000, true]
  ])('notes a use, the last being %s: %s', (_name, agoMs, expected) => {
    const lastUsedAt = agoMs === null ? null : new Date(NOW.getTime() - agoMs)
    expect(isUseWorthNoting({ ...stored, lastUsedAt }, NOW)).toBe(expected)
  })
})
