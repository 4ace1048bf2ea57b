import { describe, expect, it } from 'vitest'
import { createSealer } from './sealer.ts'

describe('sealer', () => {
  const sealer = createSealer('root secret', 'tests')

  it('opens what it sealed, and seals it differently each time', () => {
    const box = sealer.seal('a private key', 'kid')
    expect(sealer.open(box, 'kid')).toBe('a private key')
    expect(sealer.seal('a private key', 'kid')).not.toBe(box)
    expect(Buffer.from(box, 'base64url').toString('latin1')).not.toContain('private')
  })

  it.each([
    ['another secret', createSealer('other secret', 'tests'), 'kid', (box: string) => box],
    ['another purpose', createSealer('root secret', 'other'), 'kid', (box: string) => box],
    ['another label', sealer, 'other', (box: string) => box],
    ['a changed byte', sealer, 'kid', (box: string) => (box.startsWith('A') ? 'B' : 'A') + box.slice(1)],
    ['a missing end', sealer, 'kid', (box: string) => box.slice(0, -4)]
  ])('does not open with %s', (_name, opener, label, change) => {
    const box = sealer.seal('a private key', 'kid')
    expect(() => opener.open(change(box), label)).toThrow()
  })
})
