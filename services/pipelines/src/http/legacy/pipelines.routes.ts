import { authorOf } from '@fieldgate/service-kit'
import type { FastifyPluginAsync, FastifyRequest, HTTPMethods } from 'fastify'
import { type Credential, formatPipelineId } from '#domain/pipelines/pipeline'
import type { Pipelines } from '#domain/pipelines/pipelines'
import type { Receipt } from '#domain/readings/reading'
import { success, timestampOf } from './answers.ts'
import { invalidRequest } from './errors.ts'
import { credentialIn, newKeyIn, pinsIn, toStream } from './pipelines.wire.ts'
import { type Query, queryOf } from './query.ts'
import { changesPipeline, nameOfData } from './writes.ts'

export interface LegacyOptions {
  pipelines: Pipelines
  /** Empty: the address the request arrived at. */
  publicIp: string
}

/** Every route takes both: the clients read, write and create under GET too. */
const shape = {
  method: ['GET', 'POST'] satisfies HTTPMethods[],
  config: { access: 'public' as const },
  schema: { hide: true }
}

export const pipelineRoutes: FastifyPluginAsync<LegacyOptions> = async (app, { pipelines, publicIp }) => {
  app.route({ ...shape, url: '', handler: async () => success({ message: 'Welcome to Pair-Pipeline!' }) })

  app.route({
    ...shape,
    url: '/megastream',
    handler: async (request) => ({
      server_ip: publicIp || arrivalAddress(request.socket.localAddress),
      timestamp: timestampOf(),
      total_id: await pipelines.count()
    })
  })

  app.route({
    ...shape,
    url: '/stream',
    config: { ...shape.config, idempotent: changesPipeline },
    handler: async (request, reply) => {
      const query = queryOf(request)
      const { message, stream, receipt } = await perform(pipelines, query, request)
      if (receipt?.isReplay) reply.header('idempotency-replayed', 'true')
      reply.code(201)
      // What is answered to data is the same when they are sent again.
      return success({ id: query.get('id'), message, stream }, receipt?.recordedAt)
    }
  })
}

interface Outcome {
  message: string
  stream?: object
  receipt?: Receipt
}

async function perform(pipelines: Pipelines, query: Query, request: FastifyRequest): Promise<Outcome> {
  const credential = credentialIn(query)
  switch (query.get('opt')) {
    case 'cre':
      await pipelines.create(credential, authorOf(request))
      return { message: 'Pipeline created successfully' }
    case 'upk':
      await pipelines.setKey(credential, newKeyIn(query), deviceIn(request, credential))
      return { message: 'Key updated successfully' }
    case 'snd':
      return {
        message: 'Data sent successfully',
        receipt: await pipelines.setPins(credential, pinsIn(query), nameOfData(request))
      }
    case 'rcv':
      return {
        message: 'Data retrieved successfully',
        stream: toStream(await pipelines.getPins(credential))
      }
    default:
      throw invalidRequest()
  }
}

/** The device, as author of what is written down only where its key opened. */
function deviceIn(request: FastifyRequest, credential: Credential) {
  const id = formatPipelineId(credential.id)
  return { ...authorOf(request), actor: { kind: 'device' as const, id, name: id } }
}

/** An IPv4 address comes mapped into IPv6 where the socket listens for both. */
const arrivalAddress = (address = 'Unable to get IP'): string => address.replace(/^::ffff:/, '')
