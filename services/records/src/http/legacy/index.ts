import { type IdempotencyOptions, idempotency } from '@fieldgate/idempotency'
import { access, legacyLifecycle, principalOf } from '@fieldgate/service-kit'
import type { FastifyPluginAsync } from 'fastify'
import type { LegacyKeys } from '#domain/legacy-keys'
import type { SharedRecords } from '#domain/shared-records'
import { leaveBodiesUnread } from './body.ts'
import { answerFailuresAsLegacy } from './errors.ts'
import { keyRoutes } from './keys.routes.ts'
import { legacyKeyReader } from './legacy-key-reader.ts'
import { asciiJson } from './python-json.ts'
import { recordRoutes } from './records.routes.ts'

interface LegacyOptions extends Pick<IdempotencyOptions, 'pool'> {
  records: SharedRecords
  keys: LegacyKeys
  /** The day on which the face goes away; empty: none is set. */
  sunset: string
}

/** Frozen: these routes answer as the service they replace did, down to its spelling. New work goes to v1. */
export const legacy: FastifyPluginAsync<LegacyOptions> = async (app, { records, keys, pool, sunset }) => {
  leaveBodiesUnread(app)
  answerFailuresAsLegacy(app)
  app.setReplySerializer((payload) => `${asciiJson(payload)}\n`)
  await app.register(legacyLifecycle, { successor: '/api/v1/records', sunset })
  await app.register(access, { authenticate: legacyKeyReader(keys) })
  await app.register(idempotency, { pool, callerOf: (request) => `legacy ${principalOf(request).id}` })
  await app.register(keyRoutes, { keys })
  await app.register(recordRoutes, { records })
}
