import type { FastifyRequest } from 'fastify'
import { deviceNotAllowed } from '#domain/errors'
import { parsePipelineId } from '#domain/pipelines/pipeline'
import type { Readings } from '#domain/readings/readings'
import { callerIdOf, callerOf } from './caller.ts'

/** Who calls, for what comes before the handler: a device's key, which the handler would compare, is compared here. */
export const provenCaller =
  (readings: Pick<Readings, 'getPins'>) =>
  async (request: FastifyRequest): Promise<string> => {
    const id = callerIdOf(request)
    const caller = callerOf(request)
    if (caller.kind === 'device') await readings.getPins(caller, parsePipelineId(id))
    return id
  }

/** A device's key, where only people may call: a wrong one is told as wrong, and a right one is refused. */
export const forPeople = (readings: Pick<Readings, 'getPins'>) => {
  const provenIdOf = provenCaller(readings)
  return async (request: FastifyRequest): Promise<void> => {
    if (request.principal?.kind !== 'device') return
    await provenIdOf(request)
    throw deviceNotAllowed()
  }
}
