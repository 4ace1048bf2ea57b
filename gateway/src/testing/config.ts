/** GATEWAY_UNDER_TEST: another gateway with this kong.yml, and with echoes behind it, such as Kong itself. */
export const gatewayUnderTest = (env: NodeJS.ProcessEnv = process.env): string | undefined =>
  env.GATEWAY_UNDER_TEST
