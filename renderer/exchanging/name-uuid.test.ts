import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOf, isUuid, uuidFor, uuidOfName } from './name-uuid'

test('a name’s UUID is the one that RFC 9562 gives as its example', () => {
  expect(uuidOfName('www.example.com', bytesOf('6ba7b810-9dad-11d1-80b4-00c04fd430c8'))).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  )
})

test('a name’s UUID is made from the name’s SHA-1, however long the name is', () => {
  const namespace = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
      const bytes = Buffer.concat([Buffer.from(namespace.replaceAll('-', ''), 'hex'), Buffer.from(name)])
      const digest = createHash('sha1').update(bytes).digest('hex')
      const made = uuidOfName(name, bytesOf(namespace))
      expect(isUuid(made)).toBe(true)
      expect(made.slice(0, 13)).toBe(`${digest.slice(0, 8)}-${digest.slice(8, 12)}`)
      expect(made.slice(-12)).toBe(digest.slice(20, 32))
    }),
  )
})

test('an id that is a UUID stays what it is', () => {
  const id = crypto.randomUUID()
  expect(uuidFor(id)).toBe(id)
  expect(uuidFor('annotation-1')).toBe(uuidOfName('annotation-1'))
})
