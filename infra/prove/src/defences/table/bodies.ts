import type { Defence } from '../defence.ts'

const XML = {
  row: 'hostile XML',
  source: 'packages/representations/src/xml-reader.ts',
  test: 'packages/representations/src/xml-reader.test.ts'
}
const CLEAN_TEXT = 'packages/representations/src/clean-text.ts'
const BODY_PARSERS = 'packages/representations/src/body-parsers.ts'
const REPRESENTATIONS_TEST = 'packages/representations/src/representations.test.ts'
const HOSTILE_JSON = { test: 'infra/prove/src/attacks/attacks.db.test.ts', only: 'hostile JSON' }
const GATEWAY_LIST_TEST = 'services/gateways/src/http/v1/gateways/gateway-list.db.test.ts'

/** What is sent: bodies, queries and what they may name. */
export const BODIES: readonly Defence[] = [
  {
    row: "members that are the platform's to set",
    without: 'the refusal of unknown members in a sign-up',
    source: 'packages/service-kit/src/http/validator.ts',
    text: 'removeAdditional: false',
    instead: "removeAdditional: 'all' as unknown as boolean",
    test: 'services/identity/src/http/v1/auth/registrations.db.test.ts'
  },
  {
    row: "members that are the platform's to set",
    without: 'the closed body, in a document',
    source: 'services/identity/openapi.json',
    text: '"title": "A sign-up",\n        "additionalProperties": false',
    instead: '"title": "A sign-up"',
    test: 'tools/src/mass-assignment.test.ts'
  },
  {
    ...XML,
    without: 'the refusal of a DOCTYPE',
    text: "parser.on('doctype', () => {\n    throw xmlDoctypeRefused()\n  })",
    instead: 'void xmlDoctypeRefused'
  },
  {
    ...XML,
    without: 'the refusal of processing instructions',
    text: "parser.on('processinginstruction', () => {\n    throw xmlInstructionRefused()\n  })",
    instead: 'void xmlInstructionRefused'
  },
  {
    ...XML,
    without: 'the bound on depth',
    text: 'if (open.length > MAX_DEPTH) throw',
    instead: 'if (open.length > Infinity) throw'
  },
  {
    ...XML,
    without: 'the bound on elements',
    text: 'if (++elements > MAX_ELEMENTS) throw',
    instead: 'if (++elements > Infinity) throw'
  },
  {
    ...XML,
    without: 'the bound on attributes',
    text: 'if (++attributes > MAX_ATTRIBUTES) throw',
    instead: 'if (++attributes > Infinity) throw'
  },
  {
    ...XML,
    without: 'the refusal of what is ill-formed',
    text: "parser.on('error', ({ message }) => {\n    throw xmlMalformed(message)\n  })",
    instead: "parser.on('error', () => void xmlMalformed)"
  },
  {
    ...XML,
    without: 'the refusal of another version',
    text: "if (version !== '1.0') throw",
    instead: "if (version === '') throw"
  },
  {
    ...XML,
    without: 'the refusal of another declared encoding',
    text: "if (encoding.toUpperCase() !== 'UTF-8') throw",
    instead: "if (encoding === '') throw"
  },
  {
    ...XML,
    without: 'the refusal of bytes that are no UTF-8',
    text: 'fatal: true',
    instead: 'fatal: false'
  },
  {
    ...XML,
    without: 'the turns that other work gets',
    text: 'if (at > 0) await setImmediate()',
    instead: 'void setImmediate'
  },
  {
    row: 'hostile JSON',
    without: 'the refusal of bytes that are no UTF-8',
    source: CLEAN_TEXT,
    text: 'fatal: true',
    instead: 'fatal: false',
    test: REPRESENTATIONS_TEST
  },
  {
    row: 'hostile JSON',
    without: 'the look at depth and text',
    source: CLEAN_TEXT,
    text: 'if (!isClean(value, 0))',
    instead: 'if (isClean === undefined)',
    test: REPRESENTATIONS_TEST
  },
  {
    row: 'hostile JSON',
    without: 'the refusal of numbers that would come back as others',
    source: BODY_PARSERS,
    text: 'fault ?? inexactIn(text) ?? null',
    instead: 'fault',
    test: REPRESENTATIONS_TEST
  },
  {
    row: 'hostile JSON',
    without: 'the refusal of half surrogates',
    source: CLEAN_TEXT,
    text: '!CONTROL.test(text) && text.isWellFormed()',
    instead: '!CONTROL.test(text)',
    ...HOSTILE_JSON
  },
  {
    row: 'hostile JSON',
    without: 'the bound on depth',
    source: CLEAN_TEXT,
    text: 'if (depth >= MAX_DEPTH) return false',
    instead: '',
    ...HOSTILE_JSON
  },
  {
    row: 'hostile JSON',
    without: 'the bound on the size of a body',
    source: 'packages/service-kit/src/app.ts',
    text: 'bodyLimit: 256 * KIB',
    instead: 'bodyLimit: 9 * 1024 * KIB',
    ...HOSTILE_JSON
  },
  {
    row: 'hostile JSON',
    without: 'the refusal of __proto__',
    source: BODY_PARSERS,
    text: "app.getDefaultJsonParser('error', 'error')",
    instead: "app.getDefaultJsonParser('remove', 'remove')",
    ...HOSTILE_JSON
  },
  {
    row: 'numbers without an end',
    without: 'the look for numbers without an end',
    source: 'packages/service-kit/src/http/validator.ts',
    text: 'isValid === true ? endless(data) : undefined',
    instead: 'isValid === true && !data ? endless(data) : undefined',
    test: 'packages/service-kit/src/http/validator.test.ts'
  },
  ...(['gateways', 'devices'] as const).map((resource) => ({
    row: 'patches that leave what may not be',
    without: `the judgement of what a patch leaves, of ${resource}`,
    source: 'services/gateways/src/http/v1/assert-valid.ts',
    text: 'if (violations.length > 0) throw patchResultInvalid(violations)',
    instead: 'if (violations.length > Infinity) throw patchResultInvalid(violations)',
    test: `services/gateways/src/http/v1/${resource}/${resource}.db.test.ts`
  })),
  {
    row: 'wildcards, quotes and columns',
    without: 'the escape of wildcards',
    source: 'packages/db/src/containing.ts',
    text: "text.replace(/[\\\\%_]/g, '\\\\$&')",
    instead: 'text',
    test: GATEWAY_LIST_TEST
  },
  {
    row: 'wildcards, quotes and columns',
    without: 'the refusal of NUL',
    source: 'packages/types/src/text.ts',
    text: ", pattern: '^[^\\\\u0000]*$'",
    instead: '',
    test: GATEWAY_LIST_TEST
  },
  {
    row: 'generated input for every operation',
    without: 'the refusal of unknown members',
    source: 'packages/service-kit/src/http/validator.ts',
    text: 'removeAdditional: false',
    instead: "removeAdditional: 'all' as unknown as boolean",
    test: 'infra/prove/src/fuzz/fuzz.db.test.ts'
  },
  {
    row: 'wildcards, quotes and columns',
    without: 'the list of fields that may be named',
    source: 'packages/representations/src/fields.ts',
    text: 'if (unknown !== undefined)',
    instead: 'if (unknown === null)',
    test: REPRESENTATIONS_TEST
  },
  {
    row: 'compressed bodies',
    without: 'the refusal of a Content-Encoding',
    source: BODY_PARSERS,
    text: "if (encoding.toLowerCase() !== 'identity') {",
    instead: "if (encoding === '') {",
    test: REPRESENTATIONS_TEST
  },
  {
    row: 'compressed bodies',
    without: 'the refusal of a charset that is not UTF-8',
    source: BODY_PARSERS,
    text: " && (charset === undefined || charset === 'utf-8')",
    instead: '',
    test: REPRESENTATIONS_TEST
  },
  {
    row: 'compressed bodies',
    without: 'the list of types that are read',
    source: BODY_PARSERS,
    text: 'app.removeAllContentTypeParsers()',
    instead: "app.removeContentTypeParser('application/json')",
    also: [{ source: BODY_PARSERS, text: 'if (names.includes(name) &&', instead: 'if (' }],
    test: REPRESENTATIONS_TEST
  }
]
