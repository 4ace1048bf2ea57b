import { registerHooks } from 'node:module'

// Loaded before the service pipelines, it gives it another hot path: the module that HOT_PATH names.

const HOT_PATH = process.env.HOT_PATH!
const replaced = import.meta.resolve('@fieldgate/pipelines/hot-path')

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    return found.url === replaced ? { ...found, url: HOT_PATH } : found
  }
})
