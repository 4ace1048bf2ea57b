import { isDeepStrictEqual } from 'node:util'

const TYPES: Record<string, (value: unknown) => boolean> = {
  $any: () => true,
  $string: (value) => typeof value === 'string',
  $int: (value) => Number.isInteger(value),
  $number: (value) => typeof value === 'number',
  $bool: (value) => typeof value === 'boolean',
  $object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  $array: (value) => Array.isArray(value)
}

type Match = (expected: never, actual: unknown) => boolean

const MATCHERS: Record<string, Match> = {
  $jsonstring: (expected: unknown, actual) =>
    typeof actual === 'string' && matches(expected, JSON.parse(actual)),
  $contains: (expected: Record<string, unknown>, actual) =>
    isObject(actual) &&
    Object.entries(expected).every(([key, value]) => key in actual && matches(value, actual[key])),
  $absent: (keys: string[], actual) => isObject(actual) && keys.every((key) => !(key in actual)),
  $each: (expected: unknown, actual) =>
    Array.isArray(actual) && actual.every((value) => matches(expected, value)),
  $unordered: (expected: unknown[], actual) =>
    Array.isArray(actual) && sameMultiset(expected, actual, matches),
  $oneOf: (choices: unknown[], actual) => choices.some((choice) => matches(choice, actual))
}

/** True when `actual` is what the recorded answer `expected`, matchers included, admits. */
export function matches(expected: unknown, actual: unknown): boolean {
  if (typeof expected === 'string') return matchesText(expected, actual)
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      expected.length === actual.length &&
      expected.every((e, i) => matches(e, actual[i]))
    )
  }
  if (!isObject(expected)) return isDeepStrictEqual(expected, actual)
  const [key, ...others] = Object.keys(expected)
  const matcher = others.length === 0 && key !== undefined ? MATCHERS[key] : undefined
  if (matcher) return matcher(expected[key!] as never, actual)
  if (!isObject(actual) || Object.keys(actual).length !== Object.keys(expected).length) return false
  return Object.entries(expected).every(([name, value]) => name in actual && matches(value, actual[name]))
}

/** True when each of `expected` pairs with another of `actual`, and none is left over. */
export function sameMultiset<E, A>(expected: E[], actual: A[], same: (e: E, a: A) => boolean): boolean {
  const rest = [...actual]
  return (
    expected.length === actual.length &&
    expected.every((e) => {
      const at = rest.findIndex((a) => same(e, a))
      if (at >= 0) rest.splice(at, 1)
      return at >= 0
    })
  )
}

function matchesText(expected: string, actual: unknown): boolean {
  const optional = expected.endsWith('?')
  const type = TYPES[optional ? expected.slice(0, -1) : expected]
  if (type) return type(actual) || (optional && actual === null)
  if (expected.startsWith('$re:'))
    return typeof actual === 'string' && new RegExp(expected.slice(4)).test(actual)
  return expected === actual
}

const isObject = (value: unknown): value is Record<string, unknown> => TYPES.$object!(value)
