export type { Context } from './context.ts'
export { profileStore } from './profile.ts'
export { run } from './program.ts'
