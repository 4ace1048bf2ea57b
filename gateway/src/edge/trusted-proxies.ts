import { BlockList, isIP, isIPv6 } from 'node:net'

export type Trusts = (address: string) => boolean

/** Who may say who the client is: the addresses and networks of TRUSTED_PROXIES, comma-separated. */
export function trustedProxies(addresses: string): Trusts {
  const trusted = new BlockList()
  const entries = addresses.split(',').map((entry) => entry.trim())
  for (const entry of entries.filter(Boolean)) {
    const [address = '', bits] = entry.split('/')
    if (isIP(address) === 0) throw new Error(`TRUSTED_PROXIES: ${entry} is not an address`)
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    trusted.addSubnet(address, bits === undefined ? WHOLE[family] : Number(bits), family)
  }
  return (address) => trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

const WHOLE = { ipv4: 32, ipv6: 128 }
