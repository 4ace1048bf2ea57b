import { BlockList, isIPv6 } from 'node:net'

/** What is not on the public internet: this host, private networks, link-local (the clouds' metadata), and the rest. */
const RESERVED = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  // With the unspecified address, the loopback, and IPv4 in its oldest guise.
  '::/96',
  '::ffff:0:0:0/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8'
]

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4')

const reserved = new BlockList()
for (const range of RESERVED) {
  const [network, prefix] = range.split('/') as [string, string]
  reserved.addSubnet(network, Number(prefix), familyOf(network))
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

const privateNetworks = new BlockList()
privateNetworks.addSubnet('10.0.0.0', 8, 'ipv4')
privateNetworks.addSubnet('172.16.0.0', 12, 'ipv4')
privateNetworks.addSubnet('192.168.0.0', 16, 'ipv4')
privateNetworks.addSubnet('fc00::', 7, 'ipv6')

/** What may be called besides the public internet. */
export interface CallableBeyond {
  /** This very host. */
  allowLoopback: boolean
  /** The networks of a house; never the link-local addresses, where clouds keep their metadata. */
  allowPrivate?: boolean
}

/** Whether a call may go to `address`: a public one, or what `beyond` allows. IPv4 written as IPv6 too. */
export function isCallable(address: string, { allowLoopback, allowPrivate }: CallableBeyond): boolean {
  const family = familyOf(address)
  if (allowLoopback && loopback.check(address, family)) return true
  if (allowPrivate && privateNetworks.check(address, family)) return true
  return !reserved.check(address, family)
}
