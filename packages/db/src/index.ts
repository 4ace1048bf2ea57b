export { type Database, type DatabaseHandle, openDatabase, withTx } from './database.ts'
export { migrateDatabase } from './migrate.ts'
export { isUniqueViolation } from './pg-errors.ts'
export { type DatabaseRoles, provisionDatabase, urlOf } from './provision.ts'
