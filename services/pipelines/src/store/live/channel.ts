/** Where the replicas tell each other of what may be new. */
export const CHANNEL = 'pipelines_live'
export const SEPARATOR = ','
