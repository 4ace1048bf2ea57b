import { type DocumentObject, type DocumentValue, documentToKeep } from './document.ts'
import { gatewayNotFound } from './errors.ts'
import { asGatewayDocument, asGatewayId, type Gateway, type GatewayDocument } from './gateway.ts'

/** What the domain asks of storage; `store/` answers it. */
export interface GatewayStore {
  find: (id: string) => Promise<Gateway | undefined>
  /** Some gateways behind `after` in the order of ids: few enough to hold, none only at the end. */
  list: (after: string) => Promise<Gateway[]>
  /** Makes the gateway, or replaces its document whole. */
  upsert: (id: string, document: string) => Promise<void>
  remove: (id: string) => Promise<void>
}

export type Gateways = ReturnType<typeof createGateways>

export function createGateways(store: GatewayStore) {
  /** Keeps the document under `id`, whatever id it came with, and gives it back as kept. */
  async function put(id: string, document: GatewayDocument): Promise<DocumentObject> {
    const kept = { ...document, gatewayID: id }
    await store.upsert(id, documentToKeep(kept))
    return kept
  }

  return {
    async get(id: string): Promise<Gateway> {
      const gateway = await store.find(asGatewayId(id))
      if (!gateway) throw gatewayNotFound()
      return gateway
    },

    /** All gateways in the order of their ids; no more of them in memory than a page. */
    async *pages(): AsyncGenerator<Gateway[]> {
      for (let page = await store.list(''); page.length > 0; page = await store.list(page.at(-1)!.id))
        yield page
    },

    /** Puts a gateway under the id that its document names. */
    async add(value: DocumentValue): Promise<DocumentObject> {
      const document = asGatewayDocument(value)
      return put(asGatewayId(document.gatewayID), document)
    },

    /** Puts a gateway under `id`. */
    async replace(id: string, value: DocumentValue): Promise<DocumentObject> {
      return put(asGatewayId(id), asGatewayDocument(value))
    },

    /** Leaves no gateway under `id`, whether there was one or not. */
    remove: async (id: string): Promise<void> => store.remove(asGatewayId(id))
  }
}
