import { describe, expect, it } from 'vitest'
import { toAsciiDigits } from './digits.ts'

describe('digits of the legacy face', () => {
  it.each([
    ['ASCII', '0123456789'],
    ['Arabic-Indic', '٠١٢٣٤٥٦٧٨٩'],
    ['Devanagari', '०१२३४५६७८९'],
    ['full-width', '０１２３４５６７８９'],
    ['double-struck, behind the bold ones', '𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡']
  ])('read %s digits by value', (_script, digits) => {
    expect(toAsciiDigits(digits)).toBe('0123456789')
  })

  it('leave everything else as it is', () => {
    expect(toAsciiDigits('a²½Ⅷ一-')).toBe('a²½Ⅷ一-')
  })
})
