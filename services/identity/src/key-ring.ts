import type { Auditor } from '@fieldgate/audit'
import type { DatabaseHandle } from '@fieldgate/db'
import { createSealer } from '@fieldgate/service-kit'
import type { Config } from './config.ts'
import { createEs256Signer, makeEs256Key } from './crypto/es256.ts'
import { createSigningKeys } from './domain/tokens/signing-keys.ts'
import { createSigningKeyStore } from './store/signing-key-store.ts'

type KeyRingConfig = Pick<Config, 'SERVICE_SECRET' | 'PUBLIC_URL'>

/** The signing keys that `database` keeps, and the signer that works with them. */
export function openKeyRing(
  { SERVICE_SECRET, PUBLIC_URL }: KeyRingConfig,
  database: DatabaseHandle,
  { auditor, now }: { auditor: Auditor; now: () => Date }
) {
  const sealer = createSealer(SERVICE_SECRET, 'fieldgate signing keys')
  const store = createSigningKeyStore(database, auditor)
  const signingKeys = createSigningKeys({ store, makeKey: () => makeEs256Key(sealer), now })
  return { signingKeys, signer: createEs256Signer(signingKeys, sealer, PUBLIC_URL) }
}
