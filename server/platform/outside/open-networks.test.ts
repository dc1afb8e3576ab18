/** Addresses that lead inside, however they are written; and that an opened network opens only itself. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reachOf, readNetworks } from './open-networks.ts'

test.each([
  ['8.8.8.8', 'public'],
  ['2606:4700::1111', 'public'],
  ['127.0.0.1', 'own'],
  ['127.9.9.9', 'own'],
  ['::1', 'own'],
  ['::ffff:127.0.0.1', 'own'],
  ['::ffff:7f00:1', 'own'],
  ['10.1.2.3', 'closed'],
  ['172.31.255.255', 'closed'],
  ['172.32.0.1', 'public'],
  ['192.168.0.1', 'closed'],
  ['100.64.0.1', 'closed'],
  ['169.254.169.254', 'closed'],
  ['::ffff:169.254.169.254', 'closed'],
  ['::ffff:a9fe:a9fe', 'closed'],
  ['64:ff9b::a9fe:a9fe', 'closed'],
  ['2002:a00:1::1', 'closed'],
  ['::10.0.0.1', 'closed'],
  ['fd12:3456::1', 'closed'],
  ['fe80::1%eth0', 'closed'],
  ['0.0.0.0', 'closed'],
  ['::', 'closed'],
  ['255.255.255.255', 'closed'],
  ['localhost', 'closed'],
  ['', 'closed'],
])('%s is %s', (address, reach) => {
  expect(reachOf(address, [])).toBe(reach)
})

test('an opened network opens itself, and neither its neighbours nor what nobody may open', () => {
  const opened = readNetworks('10.20.0.0/16, fd12::/32 10.1.2.3')
  expect(opened).toEqual(['10.20.0.0/16', 'fd12::/32', '10.1.2.3'])
  expect(['10.20.9.9', 'fd12:0:1::1', '10.1.2.3', '::ffff:10.20.0.1'].map((one) => reachOf(one, opened))).toEqual(
    Array.from({ length: 4 }, () => 'opened'),
  )
  expect(['10.21.0.1', 'fd13::1', '10.1.2.4'].map((one) => reachOf(one, opened))).toEqual([
    'closed',
    'closed',
    'closed',
  ])
  expect(['169.254.169.254', '0.0.0.0', 'fe80::1'].map((one) => reachOf(one, ['0.0.0.0/0', '::/0']))).toEqual([
    'closed',
    'closed',
    'closed',
  ])
  for (const wrong of ['10.0.0.0/33', 'kantor', '10.0.0.0/8/8', '10.0.0.0/x', 'fd00::/129'])
    expect(() => readNetworks(wrong), wrong).toThrow(wrong)
})

test('an IPv4 address and the same mapped into IPv6 always stand alike', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const [a, b, c, d] = address.split('.').map(Number)
      const hex = [(a! << 8) | b!, (c! << 8) | d!].map((part) => part.toString(16)).join(':')
      expect(reachOf(`::ffff:${address}`, [])).toBe(reachOf(address, []))
      expect(reachOf(`::FFFF:${hex}`, [])).toBe(reachOf(address, []))
    }),
  )
})
