export { type EmbeddedPostgres, homeOfEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
