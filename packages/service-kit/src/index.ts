export { type Access, type AccessOptions, access, authorize } from './access.ts'
export { allowedMethods } from './allowed-methods.ts'
export { type AppOptions, type BuildOptions, createApp, type ServiceApp } from './app.ts'
export { authentication } from './authentication.ts'
export { authorOf } from './author.ts'
export { loadConfig, secret, serviceVariables } from './config.ts'
export { type EventStream, eventStreams, formatEvent } from './event-streams.ts'
export { failureStatus } from './failure-status.ts'
export { watchPool, watchSpread, watchValue } from './gauges.ts'
export { type CheckResult, health } from './health.ts'
export {
  createIdentityClient,
  type Fetch,
  type IdentityClient,
  type IdentityVerifier
} from './identity-client.ts'
export { legacyLifecycle } from './legacy-lifecycle.ts'
export { logStream } from './log-stream.ts'
export type { MetricsRegistry } from './metrics.ts'
export { type DevicePrincipal, type Principal, principalOf } from './principal.ts'
export { PROBES } from './probes.ts'
export { problemDetails } from './problem-details.ts'
export { assertCallable, createPublicFetch, type PublicFetch } from './public-fetch.ts'
export { requestId } from './request-id.ts'
export { runService } from './run.ts'
export { createSealer, type Sealer } from './sealer.ts'
export { createSeats, type Seats } from './seats.ts'
export { serviceSecret } from './service-secret.ts'
export { exportSpans } from './spans.ts'
