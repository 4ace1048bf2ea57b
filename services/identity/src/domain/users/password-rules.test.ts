import { describe, expect, it } from 'vitest'
import { isPasswordOfName } from './password-rules.ts'

describe('a password', () => {
  it.each([
    ['administrator', 'administrator', true],
    ['ADMINistrator', 'administrator', true],
    ['adaadaADAada', 'ada', true],
    ['ada loves engines', 'ada', false],
    ['aaaaaaaaaaaa', 'ada', false]
  ])('%s of %s is the name: %s', (password, name, expected) => {
    expect(isPasswordOfName(password, name)).toBe(expected)
  })
})
