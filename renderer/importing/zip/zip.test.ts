import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unzip, zipNames } from './zip'

const all = () => true

describe('unzip', () => {
  it('gives the files asked for, and a name that climbs out is only a key', () => {
    const zip = zipSync({ 'a.txt': strToU8('first'), '../../b.txt': strToU8('second'), 'c.bin': strToU8('third') })
    const files = unzip(zip, (name) => name.endsWith('.txt'))
    expect(files.ok && [...files.value].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['a.txt', 'first'],
      ['../../b.txt', 'second'],
    ])
    expect(zipNames(zip)).toHaveLength(3)
  })

  it('says that a zip cut short or changed is damaged', () => {
    const zip = zipSync({ 'a.txt': strToU8('the same words, the same words, the same words') }, { level: 0 })
    expect(unzip(zip.subarray(0, zip.length >> 1), all)).toMatchObject({ failure: { problem: 'damaged' } })
    const changed = zip.slice()
    changed[40] = (changed[40] ?? 0) ^ 1
    expect(unzip(changed, all)).toMatchObject({ failure: { problem: 'damaged' } })
  })

  it('refuses what unpacks to too much, even where the directory says that it is small', () => {
    const zip = zipSync({ 'a.txt': new Uint8Array(120 * 1024 * 1024) })
    expect(unzip(zip, all)).toMatchObject({ failure: { problem: 'too-large' } })
    const lying = zip.slice()
    const view = new DataView(lying.buffer)
    const directory = view.getUint32(lying.length - 6, true)
    view.setUint32(directory + 24, 5, true)
    expect(unzip(lying, all)).toMatchObject({ failure: { problem: 'too-large' } })
  })

  it('says that a zip with a password is encrypted', () => {
    const zip = zipSync({ 'a.txt': strToU8('secret') })
    const view = new DataView(zip.buffer)
    const directory = view.getUint32(zip.length - 6, true)
    view.setUint16(directory + 8, 1, true)
    expect(unzip(zip, all)).toMatchObject({ failure: { problem: 'encrypted' } })
  })

  it('takes what is no zip as damaged', () => {
    expect(unzip(strToU8('PK no zip at all'), all)).toMatchObject({ failure: { problem: 'damaged' } })
    expect(zipNames(new Uint8Array())).toEqual([])
  })
})
