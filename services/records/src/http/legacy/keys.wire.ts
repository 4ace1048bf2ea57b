import type { IssuedKey } from '#domain/legacy-keys'

const EST_OFFSET_MS = 5 * 60 * 60 * 1000

/** The original's clock stood at UTC-5 all the year, and called that EST in summer too. */
export const toLegacyKey = ({ username, key, createdAt }: IssuedKey) => ({
  api_key: key,
  created_on: `${new Date(createdAt.getTime() - EST_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ')} EST`,
  message: 'Congrats! Your API Key has been created!',
  status: 'success',
  username
})
