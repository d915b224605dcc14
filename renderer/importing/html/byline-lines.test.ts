import { expect, it } from 'vitest'
import { datedLines, type Line, labelledLines, signedLines } from './byline-lines'

function line(text: string, more: Partial<Line> = {}): Line {
  return { text, next: '', isHeadline: false, isBefore: true, ...more }
}

function found(names: Iterable<string[]>): string[] {
  return [...names].find(({ length }) => length > 0) ?? []
}

it.each([
  'By Ann Example',
  '---- by Ann Example',
  'Von Ann Example, Redakteurin für alles',
  'Text und Fotos: Ann Example',
  'Words & pictures by Ann Example',
])('reads who signed “%s”', (text) => {
  expect(found(signedLines([line(text)]))).toEqual(['Ann Example'])
})

it('finds no name in a headline that begins with “by”', () => {
  expect(found(signedLines([line('By Ann Example', { isHeadline: true })]))).toEqual([])
})

it.each([
  ['Autor: Ann Example', ''],
  ['12 May by Ann Example', ''],
  ['Von:', 'Ann Example'],
  ['Article by', 'Ann Example'],
])('reads the name that “%s” stands before', (text, next) => {
  expect(found(labelledLines([line(text, { next })]))).toEqual(['Ann Example'])
})

it.each([
  ['【訂正】 责任编辑： 王小明', '王小明'],
  ['记者：李雷', '李雷'],
  ['文／山田花子', '山田花子'],
])('reads the name in “%s”', (text, name) => {
  expect(found(labelledLines([line(text)]))).toEqual([name])
})

it('reads a name that only a day follows', () => {
  expect(found(datedLines([line('3.5.2026 - Ann Example')]))).toEqual(['Ann Example'])
  expect(found(datedLines([line('Ann Example', { next: 'am' })]))).toEqual(['Ann Example'])
  expect(found(datedLines([line('Ann Example', { next: 'on 3 May 2026' })]))).toEqual(['Ann Example'])
})

it.each([
  { text: 'Winter Games', next: '3.5.2026' },
  { text: 'Ann Example', next: 'on 3 May 2026', isBefore: false },
  { text: 'Ann Example', next: 'On the bridge nobody knew that she had gone 3 days ago.' },
])('takes no other line for a name: %o', ({ text, ...more }) => {
  expect(found(datedLines([line(text, more)]))).toEqual([])
})
