import { access } from '@fieldgate/service-kit'
import type { FastifyPluginAsync } from 'fastify'
import type { LegacyKeys } from '#domain/legacy-keys'
import type { Records } from '#domain/records'
import { leaveBodiesUnread } from './body.ts'
import { answerFailuresAsLegacy } from './errors.ts'
import { keyRoutes } from './keys.routes.ts'
import { legacyKeyReader } from './legacy-key-reader.ts'
import { asciiJson } from './python-json.ts'
import { recordRoutes } from './records.routes.ts'

interface LegacyOptions {
  records: Records
  keys: LegacyKeys
}

/** Frozen: these routes answer as the service they replace did, down to its spelling. New work goes to v1. */
export const legacy: FastifyPluginAsync<LegacyOptions> = async (app, { records, keys }) => {
  leaveBodiesUnread(app)
  answerFailuresAsLegacy(app)
  app.setReplySerializer((payload) => `${asciiJson(payload)}\n`)
  await app.register(access, { authenticate: legacyKeyReader(keys) })
  await app.register(keyRoutes, { keys })
  await app.register(recordRoutes, { records })
}
