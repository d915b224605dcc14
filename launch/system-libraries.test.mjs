import { expect, test } from 'vitest'
import { isDebianLike, missingNeeds, packageNames } from './system-libraries.mjs'

const ALL = ['libgtk-3.so.0', 'libnss3.so', 'libasound.so.2', 'libgbm.so.1']

/** @param {string[]} libraries */
function listOf(libraries, abi = 'libc6,x86-64') {
  const lines = libraries.map((library) => `\t${library} (${abi}) => /lib/somewhere/${library}`)
  return [`${libraries.length} libs found in cache \`/etc/ld.so.cache'`, ...lines].join('\n')
}

test('knows Debian and what is made from it', () => {
  expect(isDebianLike('PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n')).toBe(true)
  expect(isDebianLike('NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n')).toBe(true)
  expect(isDebianLike('NAME="Fedora Linux"\nID=fedora\n')).toBe(false)
  expect(isDebianLike('ID=arch\nHOME_URL="https://not.debian.example"\n')).toBe(false)
  expect(isDebianLike('')).toBe(false)
})

test('finds what is missing', () => {
  expect(missingNeeds(listOf(ALL), 'x64')).toEqual([])
  const missing = missingNeeds(listOf(['libnss3.so', 'libgbm.so.1']), 'x64')
  expect(missing.map(({ library }) => library)).toEqual(['libgtk-3.so.0', 'libasound.so.2'])
  expect(missingNeeds('', 'x64')).toHaveLength(4)
})

test('a library with a longer name or for another processor is no substitute', () => {
  expect(missingNeeds(listOf(ALL.map((library) => `${library}.1`)), 'x64')).toHaveLength(4)
  expect(missingNeeds(listOf(ALL, 'libc6'), 'x64')).toHaveLength(4)
  expect(missingNeeds(listOf(ALL, 'libc6,AArch64'), 'arm64')).toEqual([])
})

test('names packages as apt knows them', () => {
  const needs = missingNeeds('', 'x64')
  expect(packageNames(needs, (name) => !name.endsWith('t64'))).toEqual([
    'libgtk-3-0',
    'libnss3',
    'libasound2',
    'libgbm1',
  ])
  expect(packageNames(needs, () => true)).toEqual(['libgtk-3-0t64', 'libnss3', 'libasound2t64', 'libgbm1'])
})
