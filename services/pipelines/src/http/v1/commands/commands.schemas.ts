import { closed, Fields, nullable, PageQuery, pageOf, ref, Time } from '@fieldgate/types'
import { type Static, Type } from 'typebox'
import { COMMAND_STATES } from '#domain/commands/command'
import { PipelineId } from '../pipelines/pipelines.schemas.ts'

const details = { type: 'object', additionalProperties: true, description: 'At most 16 KiB.' } as const
const Details = Type.Unsafe<Record<string, unknown>>(details)
const Name = Type.String({ minLength: 1, maxLength: 64 })

export type Command = Static<typeof Command>
export const Command = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    pipelineId: PipelineId,
    name: Name,
    payload: Details,
    state: Type.Enum([...COMMAND_STATES]),
    createdAt: Time,
    expiresAt: Time,
    leasedUntil: nullable({ ...Time, description: 'Until when a device has it to itself.' }),
    attempts: Type.Integer({ description: 'How often a device was given it.' }),
    result: Type.Unsafe<Record<string, unknown> | null>({ ...details, type: ['object', 'null'] }),
    acknowledgedAt: nullable(Time),
    links: Type.Object({ self: Type.String(), acks: Type.String() }, closed)
  },
  {
    $id: 'Command',
    title: 'Command',
    description: 'What a device is asked to do.',
    ...closed,
    xml: { name: 'command' },
    examples: [
      {
        id: '019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11',
        pipelineId: '00000042',
        name: 'open-valve',
        payload: { percent: 40 },
        state: 'leased',
        createdAt: '2026-01-02T03:04:05.678Z',
        expiresAt: '2026-01-03T03:04:05.678Z',
        leasedUntil: '2026-01-02T03:05:05.678Z',
        attempts: 1,
        result: null,
        acknowledgedAt: null,
        links: {
          self: '/api/v1/pipelines/00000042/commands/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11',
          acks: '/api/v1/pipelines/00000042/commands/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11/acks'
        }
      }
    ]
  }
)

export const NewCommand = Type.Object(
  {
    name: Name,
    payload: Type.Optional(Details),
    expiresAt: Type.Optional(Time),
    expiresInSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_592_000 }))
  },
  {
    $id: 'NewCommand',
    title: 'New command',
    description: 'It expires after a day, or when it says: at a time or after some seconds.',
    ...closed,
    xml: { name: 'command' },
    examples: [{ name: 'open-valve', payload: { percent: 40 }, expiresInSeconds: 3600 }]
  }
)

export const CommandAck = Type.Object(
  { status: Type.Enum(['done', 'failed']), result: Type.Optional(Details) },
  {
    $id: 'CommandAck',
    title: 'Acknowledgement',
    description: 'What the device made of a command.',
    ...closed,
    xml: { name: 'ack' },
    examples: [{ status: 'done', result: { percent: 40 } }]
  }
)

export const CommandParams = Type.Object({ id: PipelineId, commandId: Type.String({ format: 'uuid' }) })

export const CommandsQuery = Type.Object({
  ...PageQuery.properties,
  sort: Type.Enum(['createdAt', '-createdAt'], { default: '-createdAt' }),
  state: Type.Optional(Type.Enum([...COMMAND_STATES])),
  ...Fields.properties
})
export const CommandPage = pageOf(ref(Command), 'commands')

export const NextCommandQuery = Type.Object({
  wait: Type.Integer({
    minimum: 0,
    maximum: 25,
    default: 0,
    description: 'How many seconds to wait for a command where there is none.'
  }),
  leaseSeconds: Type.Integer({
    minimum: 1,
    maximum: 3600,
    default: 30,
    description: 'A command that is not acknowledged by then is given again.'
  })
})
