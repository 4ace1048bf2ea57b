import { createSealer } from '@fieldgate/service-kit'

export const testSealer = createSealer('root secret', 'tests')
