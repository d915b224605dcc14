import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readXml } from './read-xml'
import { element, escapeXml } from './write-xml'

describe('XML', () => {
  test('holds any text that it can hold, in attributes and in elements', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '\r\n', '\t', '<', '&', ']]>', '"', "'", '😊', '&amp;', '\u0301'),
    })
    fc.assert(
      fc.property(text, text, (attribute, content) => {
        const xml = `<?xml version="1.0"?>\n${element('a', { b: attribute }, [element('c', {}, { text: content })])}`
        const read = readXml(xml)
        if (!read.ok) throw new Error(read.failure)
        expect(read.value.attributes.get('b')).toBe(attribute)
        expect(read.value.children[0]?.text).toBe(content)
      }),
    )
  })

  test('gets U+FFFD for each character that it can’t hold', () => {
    expect(escapeXml('a\u0000b\ud83dc\ufffe')).toBe('a\ufffdb\ufffdc\ufffd')
  })

  test('is read with prefixes, comments, character data and references', () => {
    const read = readXml(`\ufeff<!-- c --><x:a xmlns:x='u' b = '1'><![CDATA[<&]]>&#x1F60A;&lt;<b/>z</x:a>`)
    expect(read).toMatchObject({ ok: true, value: { name: 'a', text: '<&😊<z', children: [{ name: 'b' }] } })
  })

  test.each([
    ['<a><b></a></b>'],
    ['<a>'],
    ['</a>'],
    [''],
    ['<a b=c/>'],
    ['<a>1 < 2</a>'],
    ['<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'],
    ['<a>'.repeat(300) + '</a>'.repeat(300)],
  ])('is refused where it is %s', (xml) => {
    expect(readXml(xml).ok).toBe(false)
  })
})
