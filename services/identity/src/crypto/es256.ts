import { createPublicKey } from 'node:crypto'
import type { Sealer } from '@fieldgate/service-kit'
import { ACCESS_TOKEN_SECONDS, ACCESS_TOKEN_TYPE, AccessTokenClaims, TOKEN_AUDIENCE } from '@fieldgate/types'
import {
  calculateJwkThumbprint,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT
} from 'jose'
import Value from 'typebox/value'
import type { NewSigningKey, PublicJwk, SigningKey, SigningKeys } from '#domain/tokens/signing-keys'
import type { TokenSigner } from '#domain/tokens/tokens'

const ALGORITHM = 'ES256'
const CLOCK_TOLERANCE_SECONDS = 5
/** alg, typ and kid: one more, such as jku, is a forger's. */
const HEADER_MEMBERS = 3

/** A new P-256 key, named by its thumbprint (RFC 7638). */
export async function makeEs256Key(sealer: Sealer): Promise<NewSigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, { extractable: true })
  const jwk = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(jwk)
  const publicJwk = { ...jwk, kid, alg: ALGORITHM, use: 'sig' } as PublicJwk
  const sealedPrivateKey = sealer.seal(JSON.stringify(await exportJWK(privateKey)), kid)
  return { kid, publicJwk, sealedPrivateKey }
}

export const toPem = (publicJwk: PublicJwk): string =>
  createPublicKey({ key: { ...publicJwk }, format: 'jwk' })
    .export({ type: 'spki', format: 'pem' })
    .toString()

/** Signs and verifies access tokens (RFC 9068) with the key ring; `openActive` fails where it could not sign. */
export function createEs256Signer(keys: SigningKeys, sealer: Sealer, issuer: string) {
  const opened = new Map<string, ReturnType<typeof importJWK>>()

  function open({ kid, sealedPrivateKey }: SigningKey): ReturnType<typeof importJWK> {
    const privateKey = opened.get(kid) ?? importJWK(JSON.parse(sealer.open(sealedPrivateKey, kid)), ALGORITHM)
    opened.set(kid, privateKey)
    return privateKey
  }

  async function openActive() {
    const active = await keys.getActive()
    try {
      return { kid: active.kid, privateKey: await open(active) }
    } catch (cause) {
      throw new Error(`The signing key ${active.kid} was encrypted under another SERVICE_SECRET.`, { cause })
    }
  }

  const signer: TokenSigner = {
    async sign(claims) {
      const { kid, privateKey } = await openActive()
      return new SignJWT(claims)
        .setProtectedHeader({ alg: ALGORITHM, typ: ACCESS_TOKEN_TYPE, kid })
        .sign(privateKey)
    },

    async verify(token) {
      try {
        const { payload, protectedHeader } = await jwtVerify(
          token,
          async ({ kid }) => {
            const key = kid === undefined ? undefined : await keys.find(kid)
            if (!key) throw new errors.JWKSNoMatchingKey()
            return importJWK({ ...key.publicJwk }, ALGORITHM)
          },
          {
            algorithms: [ALGORITHM],
            typ: ACCESS_TOKEN_TYPE,
            issuer,
            audience: TOKEN_AUDIENCE,
            clockTolerance: CLOCK_TOLERANCE_SECONDS,
            maxTokenAge: ACCESS_TOKEN_SECONDS
          }
        )
        const asSigned =
          Value.Check(AccessTokenClaims, payload) &&
          payload.exp - payload.iat <= ACCESS_TOKEN_SECONDS &&
          Object.keys(protectedHeader).length === HEADER_MEMBERS
        return asSigned ? payload : undefined
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined
        throw error
      }
    }
  }

  return { ...signer, openActive }
}
