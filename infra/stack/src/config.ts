/** KEEP_STACK tries the stack that is up, and leaves it up: for whoever works on a test. */
export const keepsStack = (env: NodeJS.ProcessEnv = process.env): boolean => env.KEEP_STACK !== undefined
