import { describe, expect, it } from 'vitest'
import { matches } from './match.ts'
import { parseXml, sameXml } from './xml-tree.ts'

describe('matches', () => {
  it.each([
    ['$int', 1, true],
    ['$int', 1.5, false],
    ['$number?', null, true],
    ['$number', null, false],
    ['$string', 'x', true],
    ['plain', 'plain', true],
    ['plain', 'other', false],
    ['$re:^a+$', 'aaa', true],
    ['$re:^a+$', 'b', false],
    [{ a: 1 }, { a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: '$any' }, {}, false],
    [[1, 2], [2, 1], false],
    [{ $unordered: [1, 2] }, [2, 1], true],
    [{ $unordered: [1, 1] }, [1, 2], false],
    [{ $contains: { a: '$int' } }, { a: 1, b: 2 }, true],
    [{ $absent: ['a'] }, { b: 1 }, true],
    [{ $absent: ['a'] }, { a: 1 }, false],
    [{ $each: '$int' }, [1, 2], true],
    [{ $each: '$int' }, [1, 'x'], false],
    [{ $oneOf: ['5', 5] }, 5, true],
    [{ $oneOf: ['5', 5] }, 6, false],
    [{ $jsonstring: { a: 1 } }, '{"a":1}', true],
    [null, null, true],
    [1, '1', false]
  ])('%j against %j: %s', (expected, actual, result) => {
    expect(matches(expected, actual)).toBe(result)
  })
})

describe('sameXml', () => {
  it.each([
    ['<a><b/><c/></a>', '<a> <c></c><b/> </a>', true],
    ['<a><b>1</b></a>', '<a><b>2</b></a>', false],
    ['<a x="1"/>', '<a/>', false],
    ['<a><b/><b/></a>', '<a><b/></a>', false]
  ])('%s against %s: %s', (a, b, result) => {
    expect(sameXml(parseXml(a), parseXml(b))).toBe(result)
  })
})
