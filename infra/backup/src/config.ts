/** Where `npm start` keeps what it keeps. */
export const dataDirectory = (env: NodeJS.ProcessEnv = process.env): string =>
  env.FIELDGATE_DATA ?? '.fieldgate'
