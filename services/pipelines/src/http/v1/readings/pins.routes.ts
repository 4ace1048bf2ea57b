import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { preconditionOf } from '@fieldgate/representations'
import { Fields, Problem, ref } from '@fieldgate/types'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { parsePipelineId } from '#domain/pipelines/pipeline'
import { type PinChange, replacingBy } from '#domain/readings/pins'
import type { Readings } from '#domain/readings/readings'
import { callerOf } from '../caller.ts'
import { PipelineParams } from '../pipelines/pipelines.schemas.ts'
import { PinParams, Pins, PinsPatch, PinValue } from './readings.schemas.ts'
import { toPins, valuesOf } from './readings.wire.ts'

const read = { access: 'pipelines:read' } as const
const push = { access: 'pipelines:push' } as const
const LENIENT = { strict: false }
const problem = ref(Problem)

export const pinRoutes: FastifyPluginAsyncTypebox<{ readings: Readings }> = async (app, { readings }) => {
  /** The pins as they are, with the validators of their version. */
  async function currentPins(request: FastifyRequest, reply: FastifyReply, id: number) {
    const state = await readings.getPins(callerOf(request), id)
    reply.resource = state
    return toPins(state.pins)
  }

  const write = (request: FastifyRequest, id: number, change: PinChange) =>
    readings.write(callerOf(request), id, change, preconditionOf(request, LENIENT))

  app.get(
    '/pipelines/:id/pins',
    {
      config: read,
      schema: {
        operationId: 'getPins',
        summary: 'The latest value of each pin',
        params: PipelineParams,
        querystring: Fields,
        response: { 200: ref(Pins), 404: problem }
      }
    },
    (request, reply) => currentPins(request, reply, parsePipelineId(request.params.id))
  )

  app.patch(
    '/pipelines/:id/pins',
    {
      config: push,
      schema: {
        operationId: 'patchPins',
        summary: 'Sets some pins; a reading like any other',
        params: PipelineParams,
        body: ref(PinsPatch),
        response: { 200: ref(Pins), 404: problem, 412: problem }
      }
    },
    async (request, reply) => {
      const id = parsePipelineId(request.params.id)
      await write(request, id, request.body as PinChange)
      return currentPins(request, reply, id)
    }
  )

  app.put(
    '/pipelines/:id/pins',
    {
      config: push,
      schema: {
        operationId: 'putPins',
        summary: 'Sets some pins and takes the values of all others away',
        params: PipelineParams,
        body: ref(PinsPatch),
        response: { 200: ref(Pins), 404: problem, 412: problem }
      }
    },
    async (request, reply) => {
      const id = parsePipelineId(request.params.id)
      await write(request, id, replacingBy(valuesOf(request.body as PinChange)))
      return currentPins(request, reply, id)
    }
  )

  app.get(
    '/pipelines/:id/pins/:pin',
    {
      config: read,
      schema: {
        operationId: 'getPin',
        summary: 'The latest value of one pin',
        params: PinParams,
        response: { 200: ref(PinValue), 404: problem }
      }
    },
    async (request, reply) => {
      const pins = await currentPins(request, reply, parsePipelineId(request.params.id))
      return { value: pins[request.params.pin] }
    }
  )

  app.put(
    '/pipelines/:id/pins/:pin',
    {
      config: push,
      schema: {
        operationId: 'putPin',
        summary: 'Sets one pin',
        params: PinParams,
        body: ref(PinValue),
        response: { 200: ref(PinValue), 404: problem, 412: problem, 422: problem }
      }
    },
    async (request, reply) => {
      const { pin } = request.params
      const id = parsePipelineId(request.params.id)
      await write(request, id, { [pin]: request.body.value })
      return { value: (await currentPins(request, reply, id))[pin] }
    }
  )
}
