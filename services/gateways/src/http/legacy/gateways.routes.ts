import { Readable } from 'node:stream'
import { varyByAccept } from '@fieldgate/representations'
import { authorOf } from '@fieldgate/service-kit'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { type DocumentObject, parseDocument, serializeDocument } from '#domain/document'
import type { Documents } from '#domain/documents'
import { isXml, readPayload } from './body.ts'
import { toJsonList, toXmlList } from './gateway-list.ts'
import { toGatewayXml, toMessageXml } from './xml-answer.ts'

interface ById {
  Params: { gatewayID: string }
}

/** At least one character: a path that ends in the slash is no gateway's. */
const BY_ID = '/:gatewayID(.+)'

const READ = { config: { access: 'gateways:read' }, schema: { hide: true } } as const
const WRITE = { config: { access: 'gateways:write', idempotent: true }, schema: { hide: true } } as const
const REMOVE = { config: { access: 'gateways:write' }, schema: { hide: true } } as const

export const gatewayRoutes: FastifyPluginAsync<{ documents: Documents }> = async (app, { documents }) => {
  app.get('', READ, async (request, reply) => {
    const pages = documents.pages()
    varyByAccept(reply)
    return wantsXml(request)
      ? asXml(reply).send(Readable.from(toXmlList(pages)))
      : asJson(reply).send(Readable.from(toJsonList(pages)))
  })

  app.post('', WRITE, async (request, reply) => {
    const document = await documents.add(await readPayload(request), authorOf(request))
    return answerSaved(request, reply.code(201), 'Gateway added', document)
  })

  app.get<ById>(BY_ID, READ, async (request, reply) => {
    const { document } = await documents.get(request.params.gatewayID)
    varyByAccept(reply)
    if (!wantsXml(request)) return asJson(reply).send(document)
    return asXml(reply).send(toGatewayXml(parseDocument(document) as DocumentObject))
  })

  app.put<ById>(BY_ID, WRITE, async (request, reply) => {
    const payload = await readPayload(request)
    const document = await documents.replace(request.params.gatewayID, payload, authorOf(request))
    return answerSaved(request, reply, 'Gateway updated', document)
  })

  app.delete<ById>(BY_ID, REMOVE, async (request, reply) => {
    await documents.remove(request.params.gatewayID, authorOf(request))
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
