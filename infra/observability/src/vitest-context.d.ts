declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string
  }
}

export {}
