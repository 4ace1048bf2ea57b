import type { Defence } from '../defence.ts'

const GATEWAYS = {
  source: 'services/gateways/src/domain/reach.ts',
  test: 'services/gateways/src/http/v1/ownership.db.test.ts'
}
const PIPELINES = {
  source: 'services/pipelines/src/domain/reach.ts',
  test: 'services/pipelines/src/http/v1/ownership.db.test.ts'
}
const RECORDS = {
  source: 'services/records/src/domain/caller.ts',
  test: 'services/records/src/http/v1/record-access.db.test.ts'
}
const ATTACKS = 'infra/prove/src/attacks/attacks.db.test.ts'
const ORIGIN = {
  test: ATTACKS,
  only: 'a client that says where it comes from'
}
const FAILURES = {
  source: 'services/pipelines/src/http/credential-failures.ts',
  test: 'services/pipelines/src/http/credential-failures.db.test.ts'
}

/** Who calls: what is another's, what there is, and who says to be somebody else. */
export const REACH: readonly Defence[] = [
  {
    row: "what is another's",
    without: 'the owner, of gateways',
    ...GATEWAYS,
    text: "ownerId: role === 'member' ? id : undefined,",
    instead: "ownerId: role === 'member' && id === '' ? id : undefined,"
  },
  {
    row: "what is another's",
    without: 'the bounds of a key, of gateways',
    ...GATEWAYS,
    text: 'ids: resources',
    instead: 'ids: resources && undefined'
  },
  {
    row: "what is another's",
    without: 'the owner, of pipelines',
    ...PIPELINES,
    text: '({ ownerId: ownerOf(user), ids:',
    instead: '({ ownerId: undefined, ids:'
  },
  {
    row: "what is another's",
    without: 'the bounds of a key, of pipelines',
    ...PIPELINES,
    text: 'ids: user.resources?.map(Number)',
    instead: 'ids: undefined'
  },
  {
    row: "what is another's",
    without: 'the owner, of records',
    ...RECORDS,
    text: '...(!seesAll && { ownerId: id }),',
    instead: '...(!seesAll && id === "" && { ownerId: id }),'
  },
  {
    row: "what is another's",
    without: 'the bounds of a key, of records',
    ...RECORDS,
    text: '...(resources && { ids: resources })',
    instead: ''
  },
  {
    row: "what is another's",
    without: 'the owner, of API keys',
    source: 'services/identity/src/domain/api-keys/api-keys.ts',
    text: "scopes.has('admin') ? undefined : id",
    instead: "scopes.has('admin') || id ? undefined : id",
    test: 'services/identity/src/http/v1/ownership.db.test.ts'
  },
  {
    row: "what is another's",
    without: 'the bounds of a key, of host-metrics',
    source: 'services/host-metrics/src/store/reached.ts',
    text: 'reach && inArray(',
    instead: 'reach && reach.length > 99 ? undefined : undefined && inArray(',
    test: 'services/host-metrics/src/http/v1/ownership.db.test.ts'
  },
  {
    row: 'which pipelines there are',
    without: 'the key in the statement itself',
    source: 'services/pipelines/src/store/lock-condition.ts',
    text: '`(pipelines.key_hash = ',
    instead: '`(pipelines.key_hash is not null or pipelines.key_hash = ',
    test: 'services/pipelines/src/http/id-enumeration.db.test.ts'
  },
  {
    row: 'pipeline keys, by guessing',
    without: 'the count of failures of an address',
    ...FAILURES,
    text: 'perSource.assertLeft(source), ',
    instead: ''
  },
  {
    row: 'pipeline keys, by guessing',
    without: 'the count of failures of an address and an id',
    ...FAILURES,
    text: ', perPipeline.assertLeft(',
    instead: ', source && perSource.assertLeft(source), !source && perPipeline.assertLeft('
  },
  {
    row: 'pipeline keys, by guessing',
    without: 'the address, so that a stranger locks a device out',
    ...FAILURES,
    source: 'packages/service-kit/src/http/source.ts',
    text: 'addressBucket(request.ip)',
    instead: "'all'"
  },
  {
    row: 'being somebody else by `X-Forwarded-For`',
    without: 'a list of proxies that are trusted, at the services',
    source: 'packages/service-kit/src/app.ts',
    text: 'trustProxy: proxies.length > 0 ? proxies : false',
    instead: 'trustProxy: true',
    ...ORIGIN
  },
  {
    row: 'being somebody else by `X-Forwarded-For`',
    without: 'a list of proxies that are trusted, at the gateway',
    source: 'gateway/src/gateway.ts',
    text: "config.TRUSTED_PROXIES === '' ? false : trusts",
    instead: 'true',
    test: 'gateway/src/gateway.test.ts'
  },
  {
    row: 'being somebody else by `X-Forwarded-For`',
    without: 'the need of an address in TRUSTED_PROXIES',
    source: 'gateway/src/edge/trusted-proxies.ts',
    text: 'if (isIP(address) === 0) throw',
    instead: 'if (isIP(address) === -1) throw',
    test: 'gateway/src/edge/trusted-proxies.test.ts'
  },
  {
    row: 'being somebody else by `X-Forwarded-For`',
    without: 'the length of a network in TRUSTED_PROXIES',
    source: 'gateway/src/edge/trusted-proxies.ts',
    text: 'bits === undefined ? WHOLE[family] : Number(bits)',
    instead: 'bits === undefined ? WHOLE[family] : 0',
    test: 'gateway/src/edge/trusted-proxies.test.ts'
  },
  {
    row: 'having the gateway drop',
    without: 'the order: what the client names is dropped before the gateway says',
    source: 'gateway/src/forward/upstream.ts',
    text: '...originHeaders(request, trusts)',
    instead: '...endToEnd({ ...originHeaders(request, trusts), connection: raw.headers.connection })',
    test: 'gateway/src/forward/upstream.test.ts'
  },
  {
    row: 'being somebody by `X-Consumer-*`',
    without: 'deafness to who a gateway says that it is',
    source: 'packages/service-kit/src/credentials/access.ts',
    text: 'const principal = await authenticate(request)',
    instead:
      "const principal = request.headers['x-consumer-username'] ? { kind: 'service' as const, id: 'a', name: 'a', role: undefined, scopes: new Set(['admin'] as const), resources: undefined } : await authenticate(request)",
    ...ORIGIN
  },
  {
    row: 'another method by',
    without: 'deafness to another method',
    source: 'packages/service-kit/src/http/version-alias.ts',
    text: "const url = request.url ?? '/'",
    instead:
      "const url = request.url ?? '/'\n    request.method = String(request.headers['x-http-method-override'] ?? request.method)",
    ...ORIGIN
  },
  {
    row: "links to a host of the caller's choice",
    without: 'links without a host',
    source: 'packages/representations/src/paging.ts',
    text: "const path = request.url.split('?', 1)[0]!",
    instead: "const path = (request.headers['x-forwarded-host'] ?? '') + request.url.split('?', 1)[0]!",
    ...ORIGIN
  }
]
