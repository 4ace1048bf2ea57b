export { type EmbeddedPostgres, homeOfEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
export { freePort } from './free-port.ts'
