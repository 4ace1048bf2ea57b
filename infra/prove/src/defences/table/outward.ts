import type { Defence } from '../defence.ts'

const ADDRESSES = {
  row: 'private, loopback, link-local',
  source: 'packages/service-kit/src/outbound/public-addresses.ts',
  test: 'packages/service-kit/src/outbound/public-addresses.test.ts'
}
const FETCH = {
  source: 'packages/service-kit/src/outbound/public-fetch.ts',
  test: 'packages/service-kit/src/outbound/public-fetch.test.ts'
}
const NUMBERS = { row: 'numbers for addresses', ...FETCH }
const LARGE = { row: 'an answer that is large', ...FETCH }
const REBINDING = { row: 'a name that leads elsewhere', ...FETCH }
const CORS = {
  row: 'pages of other origins',
  source: 'packages/service-kit/src/http/cross-origin.ts',
  test: 'packages/service-kit/src/http/cross-origin.test.ts'
}
const RANGES = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '100.64.0.0/10'
]
const RANGES_6 = ['::/96', '::ffff:0:0:0/96', '64:ff9b::/96', '2002::/16', 'fc00::/7', 'fe80::/10']

/** Where the platform goes, and whose pages may call it. */
export const OUTWARD: readonly Defence[] = [
  ...[...RANGES, ...RANGES_6].map((range) => ({
    ...ADDRESSES,
    without: range,
    text: `'${range}',`,
    instead: ''
  })),
  {
    ...NUMBERS,
    without: 'the judgement of an address that is a number',
    text: 'if (isIP(host) && !isCallable(host, options)) throw',
    instead: 'if (host === "") throw'
  },
  {
    ...NUMBERS,
    without: 'the refusal of credentials',
    text: 'if (username || password) throw',
    instead: 'if (username && username === password) throw'
  },
  {
    ...NUMBERS,
    without: 'the need of TLS',
    text: "if (protocol !== 'https:' && !(protocol === 'http:' && isLocal))",
    instead: "if (protocol !== 'https:' && protocol !== 'http:' && !isLocal)"
  },
  {
    ...NUMBERS,
    without: 'the refusal of redirects',
    text: "redirect: 'manual'",
    instead: "redirect: 'follow'"
  },
  {
    ...NUMBERS,
    without: 'the judgement of where a name leads',
    text: 'addresses.find(({ address }) => !isCallable(address, options))',
    instead: 'addresses.find(({ address }) => address === "")'
  },
  {
    ...REBINDING,
    without: 'the look-up that judges',
    text: 'connect: { lookup: guardedLookup, timeout: TIMEOUT_MS }',
    instead:
      'connect: { lookup: (host, o, done) => { guardedLookup(host, o, (e) => e ? done(e, []) : guardedLookup(host, o, done)) }, timeout: TIMEOUT_MS }'
  },
  {
    ...NUMBERS,
    without: 'the need of TLS for a name that is public',
    text: "protocol === 'http:' && addresses.some(({ address }) => isPublic(address))",
    instead: 'addresses.length === 0'
  },
  {
    ...REBINDING,
    without: 'all addresses of a name, of which one leads inside',
    text: 'addresses.find(({ address }) => !isCallable(address, options))',
    instead: 'addresses.slice(0, 1).find(({ address }) => !isCallable(address, options))'
  },
  { ...LARGE, without: 'the bound on bytes', text: 'maxResponseSize: MAX_RESPONSE_BYTES', instead: '' },
  {
    ...LARGE,
    without: 'the refusal of what is compressed',
    text: "if (response.headers.has('content-encoding'))",
    instead: "if (response.headers.has('nothing'))"
  },
  {
    ...LARGE,
    without: 'the deadline of the whole call',
    text: 'const deadline = AbortSignal.timeout(TIMEOUT_MS)',
    instead: 'const deadline = new AbortController().signal'
  },
  {
    row: 'the same as a webhook',
    without: 'the judgement of an address when it is given',
    source: 'services/host-metrics/src/alerting.ts',
    text: 'assertCallable(new URL(url), beyond)',
    instead: 'if (beyond) new URL(url)',
    test: 'services/host-metrics/src/alerting.db.test.ts'
  },
  {
    row: 'the same as a webhook',
    without: 'the judgement of where it leads at its delivery',
    source: FETCH.source,
    text: 'addresses.find(({ address }) => !isCallable(address, options))',
    instead: 'addresses.find(({ address }) => address === "")',
    test: 'services/host-metrics/src/alerting.db.test.ts'
  },
  {
    row: 'the same as a webhook',
    without: 'the judgement of a provider at the start',
    source: 'services/identity/src/oidc-settings.ts',
    text: "if (!isCallable(issuer, allowLoopback)) refuse('issuer must be a public https: URL')",
    instead: 'void [isCallable, issuer, allowLoopback]',
    test: 'services/identity/src/oidc-settings.test.ts'
  },
  { ...CORS, without: 'the list of origins', text: 'origin: [...origins]', instead: 'origin: true' },
  {
    ...CORS,
    without: 'the list of origins, in a preflight',
    text: "if (origins.includes(headers.origin ?? ''))",
    instead: 'if (headers.origin)'
  },
  {
    ...CORS,
    without: 'none where no origin is listed',
    text: 'if (origins.length === 0) return',
    instead: "if (origins.length === 0) origins = ['https://console.test']"
  }
]
