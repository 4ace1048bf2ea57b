import fc from 'fast-check'

const TEXTS = [
  '',
  ' ',
  '0',
  '-1',
  '007',
  '1e999',
  'NaN',
  'null',
  'true',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\ufffe',
  '\u202e',
  '\r\nX-Injected: 1',
  '💥',
  'é'.normalize('NFD'),
  "' OR 1=1 --",
  '$1',
  '%',
  '%00',
  '_',
  '\\',
  '{{7*7}}',
  '<script>alert(1)</script>',
  ']]>',
  '&lol;',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '=cmd()',
  '9999-12-31T23:59:59Z',
  '0000-01-01T00:00:00Z',
  '2026-02-30T00:00:00Z',
  '294276-01-01',
  '99999999999999999999',
  'x'.repeat(5000)
]

/** Texts that have broken servers before, and some that nobody has thought of. */
export const nastyTexts: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.string({ unit: 'binary', maxLength: 40 })
)

const nastyValues: fc.Arbitrary<unknown> = fc.oneof(
  nastyTexts,
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 5e-324, [], {}, [
    [[[]]]
  ]),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.jsonValue({ maxDepth: 3 })
)

const UNKNOWN_NAMES = ['unknown', 'id', 'role', 'ownerId', 'toString', '']

/** The value with one thing in it replaced, added or left out. */
export const spoiled = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      values,
      fc.constantFrom('replace', 'add', 'omit'),
      fc.nat(),
      nastyValues,
      fc.constantFrom(...UNKNOWN_NAMES)
    )
    .map(([value, how, at, nasty, name]) => {
      const copy = structuredClone({ value })
      const places = placesIn(copy)
      const [holder, key] = places[at % places.length]!
      const inside = holder[key]
      if (how === 'add' && typeof inside === 'object' && inside !== null)
        (inside as Record<string, unknown>)[Array.isArray(inside) ? inside.length : name] = nasty
      else if (how === 'omit' && holder !== copy && !Array.isArray(holder)) delete holder[key]
      else holder[key] = nasty
      return copy.value
    })

function placesIn(holder: object): Array<[Record<string, unknown>, string]> {
  return Object.entries(holder).flatMap(([key, inside]) => [
    [holder as Record<string, unknown>, key] as [Record<string, unknown>, string],
    ...(typeof inside === 'object' && inside !== null ? placesIn(inside) : [])
  ])
}

/** The text with a piece of it gone, and something else in its place. */
export const cut = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      texts,
      fc.nat(),
      fc.nat(20),
      fc.constantFrom('', '<x/>', '&x;', '<!--', ']]>', '\u0000', '1e999', ' ')
    )
    .map(([text, at, length, piece]) => {
      const start = at % (text.length + 1)
      return text.slice(0, start) + piece + text.slice(start + length)
    })

/** Bodies that are no JSON and no XML, and some that would be expensive if they were. */
export const malformedBodies: readonly string[] = [
  '',
  '{',
  '{"a":}',
  '{"a":1}{"b":2}',
  '{"__proto__":{"role":"admin"}}',
  '['.repeat(5000),
  `{"a":${'['.repeat(500)}${']'.repeat(500)}}`,
  '\u0000',
  '\ufeff{}',
  '<a',
  '<a><b></a></b>',
  '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
  '<a xmlns:x="y" x:b="1"/><a/>',
  `${'<a>'.repeat(2000)}${'</a>'.repeat(2000)}`,
  'a,b\n"unclosed'
]
