import { type AccessOptions, createSeats, eventStreams } from '@fieldgate/service-kit'
import type { FastifyPluginAsync, preHandlerAsyncHookHandler } from 'fastify'
import type { Commands } from '#domain/commands/commands'
import type { LiveReadings } from '#domain/live/live-readings'
import { commandLeaseRoutes } from '../commands/command-leases.routes.ts'
import { commandRoutes } from '../commands/commands.routes.ts'
import { streamRoutes } from './stream.routes.ts'

interface LiveOptions {
  live: LiveReadings
  commands: Commands
  /** How many may wait at a time, for readings and for commands together. */
  maxStreams: number
  authenticate: AccessOptions['authenticate']
  peopleOnly: preHandlerAsyncHookHandler
}

export const liveRoutes: FastifyPluginAsync<LiveOptions> = async (app, options) => {
  const { live, commands, maxStreams, authenticate, peopleOnly } = options
  const seats = createSeats(maxStreams)
  await app.register(eventStreams, { seats })
  await app.register(streamRoutes, { live, authenticate })
  await app.register(commandRoutes, { commands, peopleOnly })
  await app.register(commandLeaseRoutes, { commands, seats })
}
