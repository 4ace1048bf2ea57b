import { describe, expect, it } from 'vitest'
import { isCallable } from './public-addresses.ts'

describe('an address', () => {
  it.each([
    ['8.8.8.8', true],
    ['172.15.255.255', true],
    ['172.32.0.1', true],
    ['2606:4700:4700::1111', true],
    ['::ffff:8.8.8.8', true],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['127.0.0.1', false],
    ['127.255.255.254', false],
    ['169.254.169.254', false],
    ['172.16.0.1', false],
    ['172.31.255.255', false],
    ['192.168.1.1', false],
    ['198.18.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['fc00::1', false],
    ['fd12:3456::1', false],
    ['fe80::1', false],
    ['ff02::1', false],
    ['192.88.99.1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:10.0.0.1', false],
    ['::ffff:a9fe:a9fe', false],
    ['::127.0.0.1', false],
    ['::ffff:0:127.0.0.1', false],
    ['fec0::1', false],
    ['3fff::1', false],
    ['5f00::1', false],
    ['64:ff9b::a00:1', false],
    ['2002:7f00:1::', false]
  ])('%s may be called: %s', (address, expected) => {
    expect(isCallable(address, { allowLoopback: false })).toBe(expected)
  })

  it.each([
    ['127.0.0.1', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['10.0.0.1', false],
    ['169.254.169.254', false]
  ])('%s may be called in development: %s', (address, expected) => {
    expect(isCallable(address, { allowLoopback: true })).toBe(expected)
  })

  it.each([
    ['10.0.0.1', true],
    ['172.31.255.255', true],
    ['192.168.1.1', true],
    ['fd12:3456::1', true],
    ['::ffff:10.0.0.1', true],
    ['127.0.0.1', false],
    ['169.254.169.254', false],
    ['fe80::1', false],
    ['100.64.0.1', false]
  ])('%s may be called where private networks may: %s', (address, expected) => {
    expect(isCallable(address, { allowLoopback: false, allowPrivate: true })).toBe(expected)
  })
})
