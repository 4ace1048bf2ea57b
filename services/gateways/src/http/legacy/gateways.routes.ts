import { Readable } from 'node:stream'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { type DocumentObject, parseDocument, serializeDocument } from '#domain/document'
import type { Gateways } from '#domain/gateways'
import { isXml, readPayload } from './body.ts'
import { toJsonList, toXmlList } from './gateway-list.ts'
import { toGatewayXml, toMessageXml } from './xml-answer.ts'

interface ById {
  Params: { gatewayID: string }
}

/** At least one character: a path that ends in the slash is no gateway's. */
const BY_ID = '/:gatewayID(.+)'

const READ = { config: { access: 'gateways:read' }, schema: { hide: true } } as const
const WRITE = { config: { access: 'gateways:write' }, schema: { hide: true } } as const

export const gatewayRoutes: FastifyPluginAsync<{ gateways: Gateways }> = async (app, { gateways }) => {
  app.get('', READ, async (request, reply) => {
    const pages = gateways.pages()
    reply.header('vary', 'Accept')
    return wantsXml(request)
      ? asXml(reply).send(Readable.from(toXmlList(pages)))
      : asJson(reply).send(Readable.from(toJsonList(pages)))
  })

  app.post('', WRITE, async (request, reply) => {
    const document = await gateways.add(await readPayload(request))
    return answerSaved(request, reply.code(201), 'Gateway added', document)
  })

  app.get<ById>(BY_ID, READ, async (request, reply) => {
    const { document } = await gateways.get(request.params.gatewayID)
    reply.header('vary', 'Accept')
    if (!wantsXml(request)) return asJson(reply).send(document)
    return asXml(reply).send(toGatewayXml(parseDocument(document) as DocumentObject))
  })

  app.put<ById>(BY_ID, WRITE, async (request, reply) => {
    const document = await gateways.replace(request.params.gatewayID, await readPayload(request))
    return answerSaved(request, reply, 'Gateway updated', document)
  })

  app.delete<ById>(BY_ID, WRITE, async (request, reply) => {
    await gateways.remove(request.params.gatewayID)
    const message = 'Gateway deleted'
    return isXml(request) ? asXml(reply).send(toMessageXml(message)) : reply.send({ message })
  })
}

/** Writes are answered in the format of the request, and Accept changes nothing about it. */
function answerSaved(
  request: FastifyRequest,
  reply: FastifyReply,
  message: string,
  data: DocumentObject
): FastifyReply {
  if (isXml(request)) return asXml(reply).send(toMessageXml(message, data))
  return asJson(reply).send(serializeDocument({ data, message }))
}

/** The original looked for the words alone, so browsers, which name XML last, are given XML. */
const wantsXml = ({ headers }: FastifyRequest): boolean =>
  headers.accept?.includes('application/xml') ?? false

const asJson = (reply: FastifyReply): FastifyReply => reply.type('application/json')

const asXml = (reply: FastifyReply): FastifyReply => reply.type('application/xml; charset=utf-8')
