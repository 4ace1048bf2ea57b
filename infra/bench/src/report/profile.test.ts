import { expect, it } from 'vitest'
import { type Profile, spendersOf } from './profile.ts'

const FRAMES = {
  start: ['compile', 'node:internal/modules/cjs/loader'],
  arrival: ['parserOnIncoming', 'node:_http_server'],
  write: ['writeUtf8String', ''],
  route: ['routeHandler', 'file:///x/node_modules/.pnpm/fastify@5/node_modules/fastify/lib/route.js'],
  limit: ['count', 'file:///x/packages/limits/src/limits.ts'],
  service: ['store', 'file:///x/services/pipelines/src/store/batcher.ts'],
  idle: ['(idle)', ''],
  collector: ['(garbage collector)', ''],
  library: ['is', 'file:///x/node_modules/.pnpm/drizzle-orm@0/node_modules/drizzle-orm/entity.js'],
  native: ['hexSlice', '']
} as const
type Name = keyof typeof FRAMES
const names = Object.keys(FRAMES) as Name[]

function profile(...spent: Array<[Name, number]>): Profile {
  return {
    nodes: names.map((name, id) => ({
      id,
      callFrame: { functionName: FRAMES[name][0], url: FRAMES[name][1] }
    })),
    samples: spent.map(([name]) => names.indexOf(name)),
    timeDeltas: spent.map(([, micros]) => micros)
  }
}

it('tells whose code a server spends its time in, from its first request on, and leaves out where it waits', () => {
  const spenders = spendersOf(
    profile(
      ['start', 9000],
      ['arrival', 100],
      ['write', 300],
      ['idle', 5000],
      ['route', 200],
      ['limit', 50],
      ['service', 150],
      ['collector', 80],
      ['library', 10],
      ['native', 10],
      ['write', 100]
    )
  )
  expect(spenders).toEqual([
    { who: 'the kernel, by writes and reads of sockets', part: 0.4 },
    { who: 'Fastify, its plugins, router and schemas', part: 0.2 },
    { who: 'Fieldgate: the service', part: 0.15 },
    { who: "Node's HTTP, streams, events and timers", part: 0.1 },
    { who: 'garbage collection', part: 0.08 },
    { who: 'Fieldgate: limits', part: 0.05 },
    { who: 'other libraries', part: 0.01 },
    { who: 'V8 and native code', part: 0.01 }
  ])
})
