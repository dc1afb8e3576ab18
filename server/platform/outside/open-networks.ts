/**
 * Which addresses this installation may call: the public internet, what the operator opened by name (a government intranet), and in a demo
 * this machine itself. Whoever can register an address must not reach through us what only we can reach (SSRF).
 */
import { BlockList, isIP } from 'node:net'

/** Networks that the operator opened, as written: `10.20.0.0/16`, `fd12::/32`, `10.1.2.3`. */
export type OpenNetworks = readonly string[]

/** IANA's special-purpose registries: nothing in here is a public address. */
const special = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
  // What carries an IPv4 address inside (mapped, NAT64, 6to4, Teredo) would lead around the lines above; mapped ones are unwrapped first.
  ...['::/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
  ...['5f00::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
]
const loopback = ['127.0.0.0/8', '::1']
/** Never opened by anybody: a cloud's keys are handed out at 169.254.169.254; nobody answers at the others. */
const never = ['0.0.0.0/8', '169.254.0.0/16', 'fe80::/10', '224.0.0.0/4', '240.0.0.0/4', 'ff00::/8']

/** `10.0.0.0/8` or a single address; null when it is neither. */
function partsOf(network: string): { address: string; bits: number; family: 'ipv4' | 'ipv6' } | null {
  const [address = '', bits, ...more] = network.split('/')
  const version = isIP(address)
  const most = version === 4 ? 32 : 128
  const length = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : -1
  if (version === 0 || more.length > 0 || length < 0 || length > most) return null
  return { address, bits: length, family: version === 4 ? 'ipv4' : 'ipv6' }
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const { address, bits, family } = partsOf(network)!
    list.addSubnet(address, bits, family)
  }
  return list
}

const [specialList, loopbackList, neverList] = [listOf(special), listOf(loopback), listOf(never)]

/** Reads the setting: networks between commas or spaces. Throws for what is none. */
export function readNetworks(setting: string): OpenNetworks {
  const networks = setting.split(/[\s,]+/).filter((one) => one !== '')
  for (const one of networks) {
    if (partsOf(one) === null)
      throw new Error(`SIMPUL_OPEN_NETWORKS: "${one}" bukan jaringan (10.20.0.0/16) · is no network (10.20.0.0/16)`)
  }
  return networks
}

/** ::ffff:10.0.0.1 is 10.0.0.1, also where it is written ::ffff:a00:1. */
function unmapped(address: string): string {
  const bare = address.split('%')[0]!
  if (isIP(bare) !== 6) return bare
  const written = new URL(`http://[${bare}]/`).hostname.slice(1, -1)
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(written) ?? []
  if (high === undefined || low === undefined) return written
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
  return [a >> 8, a & 255, b >> 8, b & 255].join('.')
}

/** What an address is to us. `own`: this machine; `closed`: private, link-local or reserved, and not opened. */
export type Reach = 'public' | 'opened' | 'own' | 'closed'

/** Where an address of the network stands. */
export function reachOf(address: string, opened: OpenNetworks): Reach {
  const bare = unmapped(address)
  const family = isIP(bare) === 4 ? 'ipv4' : 'ipv6'
  if (isIP(bare) === 0 || neverList.check(bare, family)) return 'closed'
  if (listOf(opened).check(bare, family)) return 'opened'
  if (loopbackList.check(bare, family)) return 'own'
  return specialList.check(bare, family) ? 'closed' : 'public'
}
