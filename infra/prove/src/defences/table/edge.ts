import type { Defence } from '../defence.ts'

const DESYNC = {
  row: 'requests that two readers could take',
  source: 'gateway/src/edge/edge-guard.ts',
  test: 'gateway/src/desync.test.ts'
}
const HALFWAY = {
  row: 'a request behind a body that was refused halfway',
  test: 'gateway/src/forward/upstream.test.ts',
  only: 'only when its body is whole'
}
const PATHS = {
  row: 'paths with dots, doubled slashes',
  source: 'gateway/src/routing/normalise-path.ts',
  test: 'gateway/src/routing/normalise-path.test.ts'
}
const SLOW = { row: 'a slow head, a body that stops', test: 'gateway/src/edge/slow-clients.test.ts' }
const PHOTO = { row: 'uploads', test: 'services/gateways/src/http/v1/photos/photos.db.test.ts' }
const PHOTO_BODY = 'services/gateways/src/http/v1/photos/photo-body.ts'
const ENCODE = 'services/gateways/src/store/encode-photo.ts'
const CONTAINERS_TEST = 'services/host-metrics/src/http/v1/containers/containers.db.test.ts'

/** What is sent: messages and paths, files, and what the Docker Engine tells. */
export const EDGE: readonly Defence[] = [
  {
    ...DESYNC,
    without: 'the refusal of TRACE',
    text: "if (method === 'TRACE')",
    instead: "if (method === '')"
  },
  {
    ...DESYNC,
    without: 'the refusal of another version',
    text: "if (httpVersion !== '1.1' && httpVersion !== '1.0')",
    instead: "if (httpVersion === '')"
  },
  { ...DESYNC, without: 'the count of hosts', text: 'hosts > 1 ||', instead: '' },
  {
    ...DESYNC,
    without: 'the need of a host',
    text: " || (hosts === 0 && httpVersion === '1.1')",
    instead: ''
  },
  {
    ...DESYNC,
    without: 'the form of a host',
    text: ' || (hosts === 1 && !HOST.test(headers.host!))',
    instead: ''
  },
  {
    ...DESYNC,
    without: 'the form of a target',
    text: 'if (!isTarget(target, headers.host))',
    instead: 'if (isTarget === undefined)'
  },
  {
    ...DESYNC,
    without: 'the refusal of codings other than chunked',
    text: "coding !== 'chunked' || ",
    instead: ''
  },
  {
    ...DESYNC,
    without: 'the refusal of a coding from HTTP/1.0',
    text: "httpVersion === '1.0' || headers",
    instead: 'headers'
  },
  {
    ...DESYNC,
    without: 'the end of a connection after a refusal',
    source: 'gateway/src/gateway.ts',
    text: 'if (refusal.ends) connections.end(raw.socket)',
    instead: 'if (refusal.ends) void connections'
  },
  {
    ...HALFWAY,
    without: 'the wait of a refusal by a service',
    source: 'gateway/src/forward/upstream.ts',
    text: 'await arrival(raw)',
    instead: ''
  },
  {
    ...HALFWAY,
    without: 'the wait of a refusal by the gateway',
    source: 'gateway/src/edge/refusal.ts',
    text: 'if (!refusal.ends && !refusal.isEarly) await arrival(response.req)',
    instead: ''
  },
  {
    ...PATHS,
    without: 'the removal of dots',
    text: "if (segment === '..') kept.pop()\n    else if (segment !== '' && segment !== '.')",
    instead: "if (segment !== '')"
  },
  {
    ...PATHS,
    without: 'the merging of slashes',
    text: "else if (segment !== '' && segment !== '.')",
    instead: "else if (segment !== '.')"
  },
  {
    ...PATHS,
    without: 'the reading of escapes',
    text: "path.includes('%') ? path.replace(ESCAPE, decode) : path",
    instead: "path.includes('%') && !ESCAPE ? path.replace(ESCAPE, decode) : path"
  },
  {
    ...SLOW,
    without: 'the bound on a body that stops, and on one that drips',
    source: 'gateway/src/edge/slow-clients.ts',
    text: 'const bound = request ? bodyMs :',
    instead: 'const bound = request ? undefined :',
    also: [
      {
        source: 'gateway/src/edge/slow-clients.ts',
        text: 'if (request && isDrip(socket, request))',
        instead: 'if (isDrip === undefined)'
      }
    ]
  },
  {
    ...SLOW,
    without: 'the bound on a body that drips',
    source: 'gateway/src/edge/slow-clients.ts',
    text: 'if (request && isDrip(socket, request))',
    instead: 'if (isDrip === undefined)'
  },
  {
    ...SLOW,
    without: 'the bound on an answer that nobody reads',
    source: 'gateway/src/edge/slow-clients.ts',
    text: 'socket.writableLength > 0 ? answerMs : undefined',
    instead: 'undefined'
  },
  {
    ...SLOW,
    without: 'the answer to a broken head',
    source: 'gateway/src/edge/connections.ts',
    text: 'if (isFree) refuseSocket(socket, refusalOf(error))',
    instead: 'if (isFree && !refusalOf(error)) return',
    test: 'gateway/src/edge/connections.test.ts'
  },
  {
    ...PHOTO,
    without: 'the look at the first bytes',
    source: 'services/gateways/src/domain/photo.ts',
    text: 'if (!found) throw photoTypeUnsupported()\n  return found[0]',
    instead: "void photoTypeUnsupported\n  return found?.[0] ?? 'image/png'",
    test: 'services/gateways/src/domain/photo.test.ts'
  },
  {
    ...PHOTO,
    without: 'the look at the first bytes, over HTTP',
    source: 'services/gateways/src/domain/photo.ts',
    text: 'if (!found) throw photoTypeUnsupported()\n  return found[0]',
    instead: "void photoTypeUnsupported\n  return found?.[0] ?? 'image/png'"
  },
  {
    ...PHOTO,
    without: 'the bound on pixels',
    source: ENCODE,
    text: 'limitInputPixels: MAX_PIXELS',
    instead: 'limitInputPixels: false'
  },
  {
    ...PHOTO,
    without: 'the refusal of half a file',
    source: ENCODE,
    text: "failOn: 'error'",
    instead: "failOn: 'none'"
  },
  {
    ...PHOTO,
    without: 'the drawing anew',
    source: ENCODE,
    text: 'return await image.autoOrient().toFormat(FORMAT[type]).toBuffer()',
    instead: 'await image.autoOrient().toFormat(FORMAT[type]).toBuffer()\n    return bytes'
  },
  { ...PHOTO, without: 'the bound on files', source: PHOTO_BODY, text: 'files: 1', instead: 'files: 9' },
  {
    ...PHOTO,
    without: 'the bound on parts',
    source: PHOTO_BODY,
    text: 'parts: 6, fields: 5',
    instead: 'parts: 600, fields: 500'
  },
  {
    ...PHOTO,
    without: 'the bound on bytes',
    source: 'services/gateways/src/domain/photo.ts',
    text: 'MAX_PHOTO_BYTES = 2 * 1024 * 1024',
    instead: 'MAX_PHOTO_BYTES = 8 * 1024 * 1024'
  },
  {
    ...PHOTO,
    without: 'what keeps a browser from running it',
    source: 'services/gateways/src/http/v1/photos/photos.routes.ts',
    text: "'content-security-policy': \"sandbox; default-src 'none'\",",
    instead: ''
  },
  {
    row: 'hostile names and labels',
    without: 'the form of an id, which becomes part of a path',
    source: 'services/host-metrics/src/sources/docker/engine-event.ts',
    text: "Type.String({ pattern: '^[0-9a-f]{64}$' })",
    instead: 'Type.String()',
    test: 'services/host-metrics/src/sources/docker/engine-event.test.ts'
  },
  {
    row: 'hostile names and labels',
    without: 'the form of what the engine tells',
    source: 'services/host-metrics/src/sources/docker/engine-event.ts',
    text: 'if (!Value.Check(EngineEvent, event)) throw',
    instead: "if (!Value.Check(EngineEvent, event) && typeof event !== 'object') throw",
    test: 'services/host-metrics/src/sources/docker/engine-event.test.ts'
  },
  {
    row: 'hostile names and labels',
    without: 'the form of an id, in the list of containers',
    source: 'services/host-metrics/src/sources/docker/container-list.ts',
    text: "Type.String({ pattern: '^[0-9a-f]{64}$' })",
    instead: 'Type.String()',
    test: 'services/host-metrics/src/sources/docker/container-list.test.ts'
  },
  {
    row: 'hostile names and labels',
    without: 'labels that stay data, whatever they are called',
    source: 'services/host-metrics/src/sources/docker/container-list.ts',
    text: 'labels: listed.Labels ?? {}',
    instead: 'labels: Object.assign({}, listed.Labels)',
    test: CONTAINERS_TEST
  }
]
