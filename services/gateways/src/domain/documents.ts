import type { Authorship } from '@fieldgate/audit'
import { type DocumentObject, type DocumentValue, documentToKeep } from './document.ts'
import { gatewayNotFound } from './errors.ts'
import { asGatewayDocument, asGatewayId, type GatewayDocument } from './gateway-document.ts'
import type { PhotoFiles } from './photos.ts'

/** What the document face knows of a gateway. */
export interface KeptDocument {
  id: string
  /** The JSON text it was last written with, to the digit. */
  document: string
}

/** What the domain asks of storage; `store/` answers it. */
export interface DocumentStore {
  find: (id: string) => Promise<KeptDocument | undefined>
  /** Some documents behind `after` in the order of ids: few enough to hold, none only at the end. */
  list: (after: string) => Promise<KeptDocument[]>
  /** Makes the gateway, or replaces its document whole and nothing else of it. */
  upsert: (id: string, document: string, by: Authorship) => Promise<void>
  /** Tells the file of the photo that went with it, if there was one. */
  remove: (id: string, by: Authorship) => Promise<string | null>
}

export type Documents = ReturnType<typeof createDocuments>

/** Gateways as the documents they come as. */
export function createDocuments(store: DocumentStore, photoFiles: Pick<PhotoFiles, 'remove'>) {
  /** Keeps the document under `id`, whatever id it came with, and gives it back as kept. */
  async function put(id: string, document: GatewayDocument, by: Authorship): Promise<DocumentObject> {
    const kept = { ...document, gatewayID: id }
    await store.upsert(id, documentToKeep(kept), by)
    return kept
  }

  return {
    async get(id: string): Promise<KeptDocument> {
      const kept = await store.find(asGatewayId(id))
      if (!kept) throw gatewayNotFound()
      return kept
    },

    /** All documents in the order of their ids; no more of them in memory than a page. */
    async *pages(): AsyncGenerator<KeptDocument[]> {
      for (let page = await store.list(''); page.length > 0; page = await store.list(page.at(-1)!.id))
        yield page
    },

    /** Puts a gateway under the id that its document names. */
    async add(value: DocumentValue, by: Authorship): Promise<DocumentObject> {
      const document = asGatewayDocument(value)
      return put(asGatewayId(document.gatewayID), document, by)
    },

    /** Puts a gateway under `id`. */
    async replace(id: string, value: DocumentValue, by: Authorship): Promise<DocumentObject> {
      return put(asGatewayId(id), asGatewayDocument(value), by)
    },

    /** Leaves no gateway under `id`, whether there was one or not. */
    async remove(id: string, by: Authorship): Promise<void> {
      const photoFile = await store.remove(asGatewayId(id), by)
      if (photoFile) await photoFiles.remove(photoFile)
    }
  }
}
