import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 allocate young whatever code it comes from. V8 would learn, by the code, what seldom dies young, and allocate
 * that in the old generation: but what a service makes while it starts lives as long as it does, and now and then the
 * objects of its requests are judged by those. Each then holds all it points to until the old generation is collected.
 */
export const allocateYoung = (): void => setFlagsFromString('--no-allocation-site-pretenuring')
