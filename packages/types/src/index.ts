export { Role, Scope, ServiceName } from './access.ts'
export { Actor, AuditEvent } from './audit.ts'
export { closed } from './closed.ts'
export { Fields } from './fields.ts'
export { listOf } from './list.ts'
export { nullable } from './nullable.ts'
export { NumberedPageQuery, type Page, PageQuery, pageOf } from './page.ts'
export { Problem } from './problem.ts'
export { ref } from './ref.ts'
export { plainText, storableText } from './text.ts'
export { storableTime, Time } from './time.ts'
export {
  ACCESS_TOKEN_SECONDS,
  ACCESS_TOKEN_TYPE,
  AccessTokenClaims,
  Introspection,
  IntrospectionRequest,
  TOKEN_AUDIENCE
} from './tokens.ts'
export { Traffic } from './traffic.ts'
