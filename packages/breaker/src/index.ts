export { type Breaker, createBreaker, type Told } from './breaker.ts'
