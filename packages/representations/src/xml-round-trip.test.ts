import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WireSchema } from './schema-walk.ts'
import { readXml } from './xml-reader.ts'
import { valueOfXml } from './xml-value.ts'
import { writeXml } from './xml-writer.ts'

const part: WireSchema = {
  type: 'object',
  properties: { name: { type: 'string' }, voltage: { type: ['number', 'null'] } },
  additionalProperties: true,
  xml: { name: 'part' }
}
const thing: WireSchema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    count: { type: 'integer' },
    on: { type: 'boolean' },
    level: { anyOf: [{ type: 'integer' }, { type: 'string' }, { type: 'boolean' }, { type: 'null' }] },
    note: { type: ['string', 'null'] },
    tags: { type: 'array', items: { type: 'string', xml: { name: 'tag' } }, xml: { wrapped: true } },
    parts: { type: 'array', items: { $ref: 'Part#' }, xml: { wrapped: true } },
    flat: { type: 'array', items: { type: 'number', xml: { name: 'n' } } },
    labels: { type: 'object', patternProperties: { '^.*$': { type: 'string' } } }
  },
  additionalProperties: false,
  xml: { name: 'thing' }
}
const resolve = (name: string) => (name === 'Part' ? part : undefined)

// What v1 admits: no lone surrogates, and of the control characters only tab, line feed and carriage return.
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\t',
        '\n',
        '\r',
        '<',
        '>',
        '&',
        '"',
        "'",
        ']]>',
        ' ',
        '007',
        '1e3',
        '&amp;',
        '\uFFFD',
        '😀'
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 })
    ),
    { maxLength: 6 }
  )
  .map((parts) => parts.join(''))
  .filter(isClean)

const memberName = fc.oneof(
  { weight: 4, arbitrary: text.filter((name) => name !== '__proto__') },
  fc.constantFrom('constructor', 'toString', 'valueOf', 'hasOwnProperty')
)

const number = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (Object.is(value, -0) ? 0 : value))
const { value: anything } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, text, number, fc.boolean(), fc.constant(null), tie('list'), tie('map')),
  list: fc.array(tie('value'), { maxLength: 3 }),
  map: fc.dictionary(
    memberName.filter((name) => name !== ''),
    tie('value'),
    { maxKeys: 3, noNullPrototype: true }
  )
}))

const somePart = fc
  .tuple(
    fc.record({ name: text, voltage: fc.option(number) }),
    fc.dictionary(
      memberName.filter((name) => !Object.hasOwn(part.properties!, name)),
      anything,
      { maxKeys: 3, noNullPrototype: true }
    )
  )
  .map(([named, others]) => ({ ...named, ...others }))

const someThing = fc.record({
  id: text,
  count: fc.integer(),
  on: fc.boolean(),
  level: fc.oneof(fc.integer(), text, fc.boolean(), fc.constant(null)),
  note: fc.option(text),
  tags: fc.array(text, { maxLength: 3 }),
  parts: fc.array(somePart, { maxLength: 2 }),
  flat: fc.array(number, { maxLength: 3 }),
  labels: fc.dictionary(memberName, text, { maxKeys: 3, noNullPrototype: true })
})

describe('XML', () => {
  it('gives back what it was written from, whatever that holds', async () => {
    await fc.assert(
      fc.asyncProperty(someThing, async (value) => {
        const xml = writeXml(value, thing, resolve)
        expect(valueOfXml(await readXml(xml), thing, resolve)).toEqual(value)
      }),
      { numRuns: 300 }
    )
  })
})

function isClean(value: string): boolean {
  return (
    value.isWellFormed() &&
    ![...value].some((c) => (c < ' ' && !'\t\n\r'.includes(c)) || c === '\uFFFE' || c === '\uFFFF')
  )
}

it('writes what XML cannot hold as U+FFFD: an error may quote what it refuses', async () => {
  const xml = writeXml(
    { detail: 'a\u0000b\ud800' },
    { type: 'object', properties: { detail: {} } },
    () => undefined
  )
  const root = await readXml(xml)
  expect(root.children[0]).toMatchObject({ name: 'detail', text: 'a\uFFFDb\uFFFD' })
})
