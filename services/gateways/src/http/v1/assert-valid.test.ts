import { ref } from '@fieldgate/types'
import Fastify from 'fastify'
import { Type } from 'typebox'
import { expect, it } from 'vitest'
import { violationsOf } from './assert-valid.ts'

it('makes one validator of a schema, however many rows and calls are held to it', async () => {
  const Row = Type.Object({ id: Type.String() }, { $id: 'Row' })
  const made: unknown[] = []
  const app = Fastify()
  app.setValidatorCompiler(({ schema }) => {
    made.push(schema)
    return () => true
  })
  app.get('/', async (request) => [1, 2, 3].map(() => violationsOf(request, ref(Row), {})))
  await app.inject('/')
  await app.inject('/')
  expect(made).toEqual([{ $ref: 'Row#' }])
})
