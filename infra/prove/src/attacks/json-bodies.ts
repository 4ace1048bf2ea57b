import { LEGACY_GATEWAYS, LEGACY_RECORDS, type Write } from './writes.ts'

/** Made for a write, about as large as what it takes. */
export type Body = (write: Write) => string | Buffer

export const whole: Body = ({ members }) => `{${members()}}`
const withText =
  (json: string): Body =>
  ({ members, text }) =>
    `{${members()},"${text}":${json}}`
const withNumber =
  (json: string): Body =>
  ({ members, number }) =>
    `{${members()},"${number}":${json}}`
const withMember =
  (json: string): Body =>
  ({ members }) =>
    `{${members()},${json}}`
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

/** What is no JSON, or not in UTF-8, or too much: nobody takes it. */
export const REFUSED: ReadonlyArray<[what: string, body: Body, statuses: readonly number[], type?: string]> =
  [
    ['nothing', () => '', [400]],
    ['an object without its end', (write) => String(whole(write)).slice(0, -1), [400]],
    ['something behind the object', (write) => `${whole(write)}x`, [400]],
    ['two objects', (write) => `${whole(write)}${whole(write)}`, [400]],
    ['a list of it', (write) => `[${whole(write)}]`, [400]],
    ['a text', () => '"text"', [400]],
    ['null', () => 'null', [400]],
    ['NaN', withNumber('NaN'), [400]],
    ['Infinity', withNumber('-Infinity'), [400]],
    ['a number in hexadecimal', withNumber('0x10'), [400]],
    ['a comma too many', ({ members }) => `{${members()},}`, [400]],
    ['a comment', ({ members }) => `{${members()}/**/}`, [400]],
    ['single quotes', (write) => String(whole(write)).replaceAll('"', "'"), [400]],
    ['a NUL byte behind it', (write) => `${whole(write)}\0`, [400]],
    ['a NUL byte in a text', withText('"a\0b"'), [400]],
    ['a line break in a text', withText('"a\nb"'), [400]],
    ['an escape that is none', withText('"\\x41"'), [400]],
    ['invalid UTF-8', (write) => Buffer.from(`{${write.members()},"${write.text}":"\xff"}`, 'latin1'), [400]],
    [
      'an overlong NUL',
      (write) => Buffer.from(`{${write.members()},"${write.text}":"\xc0\x80"}`, 'latin1'),
      [400]
    ],
    ['UTF-16', (write) => Buffer.from(`\ufeff${whole(write)}`, 'utf16le'), [400]],
    [
      'UTF-32',
      (write) => Buffer.from([...String(whole(write))].map((c) => `${c}\0\0\0`).join(''), 'latin1'),
      [400]
    ],
    ['a NUL by its escape', withText('"a\\u0000b"'), [400, 422]],
    ['the first half of a pair alone', withText('"\\ud800"'), [400, 422]],
    ['the second half of a pair alone', withText('"\\udfff"'), [400, 422]],
    ['lists 33 deep', withText(nested(33)), [400, 422]],
    ['lists 100,000 deep', withText(nested(100_000)), [400, 422]],
    ['lists 100,000 deep without their end', withText('['.repeat(100_000)), [400]],
    ['objects 5,000 deep', withText(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`), [400, 422]],
    ['a text of 1 MiB', withText(`"${'x'.repeat(1024 * 1024)}"`), [413]],
    ['a form', () => 'a=b', [415], 'application/x-www-form-urlencoded'],
    ['plain text', whole, [415], 'text/plain'],
    ['a type that is none', whole, [415], 'json']
  ]

type Outcome = 'taken' | 'refused'
/** What v1 makes of it, and a legacy face where that is not the same. */
type Outcomes = { v1: Outcome } & Readonly<Record<string, Outcome>>

const EVERYWHERE = { v1: 'taken' } as const
/** To the legacy face of gateways the names in a document are data, and its numbers digits; that of records looks for what it knows. */
const AS_DATA = { v1: 'refused', [LEGACY_GATEWAYS]: 'taken', [LEGACY_RECORDS]: 'taken' } as const
const AS_DIGITS = { v1: 'refused', [LEGACY_GATEWAYS]: 'taken', [LEGACY_RECORDS]: 'refused' } as const

/** What some read in one way and some in another: here there is one. */
export const PECULIAR: ReadonlyArray<[what: string, body: Body, outcomes: Outcomes]> = [
  ['a byte order mark', (write) => `\ufeff${whole(write)}`, EVERYWHERE],
  [
    'a member twice',
    ({ members, text }) => `{${members()},"${text}":"the-first","${text}":"the-second"}`,
    EVERYWHERE
  ],
  [
    'half a pair in a name',
    withMember('"\\ud800":1'),
    { v1: 'refused', [LEGACY_GATEWAYS]: 'refused', [LEGACY_RECORDS]: 'taken' }
  ],
  ['a number beyond all doubles', withNumber('1e999'), AS_DIGITS],
  ['a number of 400 digits', withNumber('9'.repeat(400)), AS_DIGITS],
  ['__proto__', withMember('"__proto__":{"role":"admin"}'), AS_DATA],
  ['__proto__ by its escapes', withMember('"\\u005f_proto__":{"role":"admin"}'), AS_DATA],
  ['constructor', withMember('"constructor":{"prototype":{"polluted":true}}'), AS_DATA]
]
