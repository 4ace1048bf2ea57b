import { type DocumentObject, parseDocument } from '#domain/document'
import type { KeptDocument } from '#domain/documents'
import { LIST_END, LIST_START, toListItem } from './xml-answer.ts'

// Both begin with the first page in hand, so that a store that is away still gets its own status.

export async function* toJsonList(pages: AsyncIterable<KeptDocument[]>): AsyncGenerator<string> {
  let before = '['
  for await (const page of pages) {
    yield before + page.map(({ document }) => document).join(',')
    before = ','
  }
  yield before === '[' ? '[]' : ']'
}

export async function* toXmlList(pages: AsyncIterable<KeptDocument[]>): AsyncGenerator<string> {
  let before = LIST_START
  for await (const page of pages) {
    for (const { document } of page) {
      yield before + toListItem(parseDocument(document) as DocumentObject)
      before = ''
    }
  }
  yield before + LIST_END
}
