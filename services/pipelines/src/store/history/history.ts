/** What reads the history, for whoever measures it. */
export { createBucketReader } from './reading-buckets.ts'
export { createReadingLister } from './reading-history.ts'
export { rollUpAll } from './rollup-store.ts'
