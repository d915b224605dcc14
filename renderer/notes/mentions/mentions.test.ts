import { $getRoot } from 'lexical'
import { describe, expect, test } from 'vitest'
import { mentionUrl } from '../../domain/note-link'
import { $fillFromMarkdown } from '../from-markdown'
import { $isMentionNode } from '../nodes/MentionNode'
import { inEditor } from '../samples/editor'
import type { NameOf } from './name-of'

const ADA = mentionUrl({ kind: 'speaker', id: 'ada' })
const TAG = mentionUrl({ kind: 'tag', id: 'spin' })
const CLAIM = mentionUrl({ kind: 'claim', id: 'c' })
const NOTE = `**So [@Ada](${ADA})** of [#spin](${TAG}), cf. [“it \\[fell\\]”](${CLAIM})`

function open(nameOf: NameOf, $then = () => {}) {
  return inEditor(() => {
    $fillFromMarkdown(NOTE, nameOf)
    $then()
  })
}

describe('a mention', () => {
  test('is kept as it was written while nobody knows its name', () => {
    expect(open(() => undefined)).toEqual({ text: 'So @Ada of #spin, cf. “it [fell]”', markdown: NOTE })
  })

  test('goes by the name that its thing has now, and is written so', () => {
    const names: Record<string, string> = { ada: 'Ada *Moss*', spin: 'Spin', c: 'It fell, he said.' }
    const { text, markdown } = open(({ id }) => names[id])
    expect(text).toBe('So @Ada *Moss* of #Spin, cf. “It fell, he said.”')
    expect(markdown).toBe(`**So [@Ada \\*Moss\\*](${ADA})** of [#Spin](${TAG}), cf. [“It fell, he said.”](${CLAIM})`)
  })

  test('keeps its last name when its thing is gone, and takes it up again when that comes back', () => {
    let shown: boolean[] = []
    const { text } = open(
      ({ id }) => (id === 'ada' ? null : undefined),
      () => {
        const ada = $getRoot().getAllTextNodes().find($isMentionNode)
        shown = [ada?.shows(null), ada?.shows('Ada'), ada?.shows(undefined)].map(Boolean)
        ada?.showName('Ada Moss')
        shown.push(ada?.shows('Ada Moss') === true, ada?.shows(null) === true)
      },
    )
    expect(shown).toEqual([true, false, true, true, false])
    expect(text).toContain('So @Ada Moss of')
  })

  test('is a link in the eyes of others, and one to anywhere else is none', () => {
    const { text, markdown } = inEditor(() =>
      $fillFromMarkdown('[@x](quoth:elsewhere/1) [y](quoth:speaker/)', () => 'never asked'),
    )
    expect(text).toBe('@x y')
    expect(markdown).toBe('@x y')
  })
})
