import { closed, listOf, ref } from '@fieldgate/types'
import { Type } from 'typebox'
import { PipelineId } from '../pipelines/pipelines.schemas.ts'
import { NewReading, newReading } from './readings.schemas.ts'

const MAX_READINGS = 5_000
const counted = (description: string) => Type.Integer({ minimum: 0, description })

export const ReadingBatch = Type.Object(
  { items: Type.Array(ref(NewReading), { maxItems: MAX_READINGS }) },
  {
    $id: 'ReadingBatch',
    title: 'Readings of one pipeline',
    description: 'In any order: each has its own time.',
    ...closed,
    xml: { name: 'readings' },
    examples: [
      {
        items: [
          { recordedAt: '2026-01-02T03:04:05.678Z', ivp1: 215 },
          { recordedAt: 1767323046000, ivp1: 216, svp1: 'on' }
        ]
      }
    ]
  }
)

export const PipelineReading = Type.Object(
  { pipelineId: PipelineId, ...newReading },
  {
    $id: 'PipelineReading',
    title: 'New reading of a pipeline',
    description: 'A value for at least one pin of the pipeline; the others keep theirs.',
    minProperties: 2,
    ...closed,
    xml: { name: 'reading' },
    examples: [{ pipelineId: '00000042', recordedAt: '2026-01-02T03:04:05.678Z', ivp1: 215 }]
  }
)

export const PipelineReadingBatch = Type.Object(
  { items: Type.Array(ref(PipelineReading), { maxItems: MAX_READINGS }) },
  {
    $id: 'PipelineReadingBatch',
    title: 'Readings of many pipelines',
    description: 'As a site gateway forwards them for its devices.',
    ...closed,
    xml: { name: 'readings' },
    examples: [
      {
        items: [
          { pipelineId: '00000042', ivp1: 215 },
          { pipelineId: '00000043', svp1: 'on' }
        ]
      }
    ]
  }
)

const RejectedRow = Type.Object(
  {
    index: Type.Integer({ minimum: 0, description: 'Its place among the rows; the first is 0.' }),
    line: Type.Optional(
      Type.Integer({ minimum: 1, description: 'In CSV and NDJSON: the line it ends on; the first is 1.' })
    ),
    pointer: Type.String({ description: 'RFC 6901; in CSV and NDJSON as if the rows stood in `items`.' }),
    code: Type.String(),
    detail: Type.String()
  },
  { ...closed, xml: { name: 'row' } }
)

export const BatchQuery = Type.Object({
  onDuplicate: Type.Enum(['skip', 'replace', 'reject'], {
    default: 'skip',
    description: 'What becomes of a reading whose pipeline has one of the same time.'
  })
})

export const BatchResult = Type.Object(
  {
    accepted: counted('Readings that were stored now.'),
    replaced: counted('Those of them that took the place of another.'),
    skipped: counted('Readings left out, as there was one of the same time.'),
    rejected: listOf(RejectedRow, {
      description: 'The rows that are wrong; the others do not suffer from it.'
    })
  },
  {
    $id: 'ReadingBatchResult',
    title: 'What became of a batch',
    description: 'Each row is accepted, skipped or rejected.',
    ...closed,
    xml: { name: 'readingBatch' },
    examples: [
      {
        accepted: 2,
        replaced: 0,
        skipped: 1,
        rejected: [
          { index: 3, line: 5, pointer: '/items/3/ivp1', code: 'maximum', detail: 'must be <= 9999' }
        ]
      }
    ]
  }
)
