/** Asks for a token, as a person who signs in. */
export const signIn = ({ url }: { url: string }, username: string, password: string): Promise<Response> =>
  fetch(`${url}/api/v1/auth/tokens`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', username, password })
  })
