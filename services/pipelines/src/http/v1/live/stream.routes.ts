import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { findAppError } from '@fieldgate/errors'
import { type AccessOptions, authorize, type EventStream, formatEvent } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { FastifyRequest } from 'fastify'
import type { LiveEvent, LiveReadings, Position } from '#domain/live/live-readings'
import { parsePipelineId } from '#domain/pipelines/pipeline'
import { ALL_PINS_TOUCHED } from '#domain/readings/pins'
import { callerOf } from '../caller.ts'
import { PipelineParams } from '../pipelines/pipelines.schemas.ts'
import { toReading } from '../readings/readings.wire.ts'
import { EVENT_ID_PATTERN, LiveEvents, StreamQuery } from './stream.schemas.ts'

interface StreamOptions {
  live: LiveReadings
  authenticate: AccessOptions['authenticate']
}

export const streamRoutes: FastifyPluginAsyncTypebox<StreamOptions> = async (app, { live, authenticate }) => {
  app.get(
    '/pipelines/:id/stream',
    {
      config: { access: 'pipelines:read', media: ['sse'] },
      schema: {
        operationId: 'streamReadings',
        summary: 'The readings as they are stored, live',
        params: PipelineParams,
        querystring: StreamQuery,
        response: { 200: LiveEvents, 404: ref(Problem) }
      }
    },
    async (request, reply) => {
      const begin = await live.follow({
        id: parsePipelineId(request.params.id),
        position: positionIn(request.headers['last-event-id']) ?? positionIn(request.query.lastEventId),
        async caller() {
          // A stream outlives tokens and roles: what opened it is judged anew each time.
          await authorize(request, authenticate)
          return callerOf(request)
        }
      })
      const stream = reply.openEventStream()
      void tell(stream, begin(stream.signal), request)
      return reply
    }
  )
}

async function tell(
  stream: EventStream,
  events: AsyncIterable<LiveEvent[]>,
  request: FastifyRequest
): Promise<void> {
  try {
    for await (const batch of events) stream.send(batch.map(toText).join(''))
  } catch (err) {
    // An AppError says that the stream is no longer the caller's; anything else is ours.
    if (!findAppError(err)) request.log.error({ err }, 'a stream failed')
  }
  stream.end()
}

const toText = ({ kind, reading, held }: LiveEvent): string =>
  formatEvent({
    event: kind,
    id: `${reading.version}.${reading.recordedAt}.${held}`,
    data: toReading(reading)
  })

const EVENT_ID = new RegExp(EVENT_ID_PATTERN)

/** A text that is no id of ours is as good as none. */
function positionIn(lastEventId: string | string[] | undefined): Position | undefined {
  const [, version, recordedAt, held] = EVENT_ID.exec(String(lastEventId ?? '')) ?? []
  if (version === undefined) return undefined
  return { version: Number(version), recordedAt: Number(recordedAt), held: Number(held ?? ALL_PINS_TOUCHED) }
}
