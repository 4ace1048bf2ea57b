export { answerRows, asksForRows } from './answer-rows.ts'
export { type BodyRow, readRows } from './body-rows.ts'
export { withoutControls } from './clean-text.ts'
export { hasCurrent } from './etag.ts'
export { isExactNumber } from './exact-numbers.ts'
export { type Media, varyByAccept } from './media.ts'
export { mergePatch } from './merge-patch.ts'
export { oncePer } from './once-per.ts'
export {
  answerPage,
  type Cursor,
  linkNeighbours,
  type Place,
  pageOfSlice,
  readCursor,
  readPlace,
  type Slice
} from './paging.ts'
export { admits, type Precondition, preconditionFailed, preconditionOf } from './preconditions.ts'
export { representations } from './representations.ts'
export { columnsOf, rowStream } from './rows.ts'
export { readXml, type XmlElement } from './xml-reader.ts'
export { valueOfXml } from './xml-value.ts'
export { writeXml } from './xml-writer.ts'
