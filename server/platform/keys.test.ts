import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decrypt, encrypt, keyIdOf, type MasterKeys, masterKey, rewrapKey, unwrapKey, wrapKey } from './keys.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map((b) => Buffer.from(b))
const aKey = bytes(32)
const aText = fc.uint8Array({ maxLength: 300 }).map((b) => Buffer.from(b))
const named = (name: string) => expect.objectContaining({ name })

test('what was closed opens again, and names its key', () => {
  fc.assert(
    fc.property(aKey, fc.uuid(), aText, fc.string(), (key, id, text, about) => {
      const sealed = encrypt(key, id, text, about)
      expect(keyIdOf(sealed)).toBe(id)
      expect(decrypt(key, sealed, about)).toEqual(text)
    }),
  )
})

test('the same text closed twice looks different', () => {
  const key = Buffer.alloc(32, 7)
  const id = '0190a000-0000-7000-8000-000000000001'
  expect(encrypt(key, id, Buffer.from('x'), 'a')).not.toEqual(encrypt(key, id, Buffer.from('x'), 'a'))
})

test('any altered byte, any missing byte is refused', () => {
  fc.assert(
    fc.property(aKey, fc.uuid(), aText, fc.nat(), fc.integer({ min: 1, max: 255 }), (key, id, text, at, by) => {
      const sealed = encrypt(key, id, text, 'kiriman')
      const altered = Buffer.from(sealed)
      altered[at % sealed.length]! ^= by
      expect(() => decrypt(key, altered, 'kiriman')).toThrow()
      expect(() => decrypt(key, sealed.subarray(0, at % sealed.length), 'kiriman')).toThrow()
    }),
  )
})

test('another key and another purpose are told by name', () => {
  fc.assert(
    fc.property(aKey, aKey, fc.uuid(), aText, (key, other, id, text) => {
      fc.pre(!key.equals(other))
      const sealed = encrypt(key, id, text, 'alamat rumah aman')
      expect(() => decrypt(other, sealed, 'alamat rumah aman')).toThrow(named('cannot-open'))
      expect(() => decrypt(key, sealed, 'nama')).toThrow(named('cannot-open'))
    }),
  )
})

test('bytes of another program are told by name', () => {
  expect(() => keyIdOf(Buffer.from('halo'))).toThrow(named('not-a-ciphertext'))
  expect(() => decrypt(Buffer.alloc(32), Buffer.alloc(80), '')).toThrow(named('not-a-ciphertext'))
})

test('a data key survives rotation of the master: old masters unwrap, the newest wraps, then the old may go', () => {
  fc.assert(
    fc.property(aKey, aKey, aKey, fc.uuid(), (one, two, data, id) => {
      fc.pre(!one.equals(two))
      const before: MasterKeys = [masterKey(one)]
      const during: MasterKeys = [masterKey(two), masterKey(one)]
      const after: MasterKeys = [masterKey(two)]
      const old = wrapKey(before, data, id)
      expect(unwrapKey(during, old.wrapped, old.master, id)).toEqual(data)
      const moved = rewrapKey(during, old, id)!
      expect(unwrapKey(after, moved.wrapped, moved.master, id)).toEqual(data)
      expect(rewrapKey(during, moved, id)).toBeNull()
      expect(() => unwrapKey(after, old.wrapped, old.master, id)).toThrow(named('master-unknown'))
    }),
  )
})

test('a wrapped key cannot be passed off as another record’s', () => {
  const masters: MasterKeys = [masterKey(Buffer.alloc(32, 1))]
  const { master, wrapped } = wrapKey(masters, Buffer.alloc(32, 2), '0190a000-0000-7000-8000-000000000001')
  expect(() => unwrapKey(masters, wrapped, master, '0190a000-0000-7000-8000-000000000002')).toThrow(
    named('cannot-open'),
  )
})
