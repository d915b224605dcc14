import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import { mentionUrl, pictureUrl } from '../../domain/note-link'
import { registryOf } from '../../domain/registry'
import type { NameOf } from '../mention-names'
import { embedNote as embed } from './embed-note'
import { mentionWriter, PLAIN } from './flavour'

const NOTHING = registryOf({ speakers: [], codes: [], scales: [], links: [] })

function embedNote(note: string, lower: number, nameOf: NameOf = () => undefined): string {
  return embed(note, lower, mentionWriter({ registry: NOTHING, nameOf, flavour: PLAIN }))
}

describe('a note inside a larger document', () => {
  test('has its headings lowered, however they are written', () => {
    expect(embedNote('# One\n\nTwo\n===\ntext\n\nThree\n---\n\n##### Five', 2)).toBe(
      '### One\n\n### Two\ntext\n\n#### Three\n\n###### Five',
    )
  })

  test('keeps lines across the page, lists and code as they are', () => {
    for (const note of [
      'a\n\n---\n\nb',
      '- a\n---',
      '```sh\n# comment\n```',
      '~~~\n```\n# no\n~~~',
      '    # code',
      '#tag',
      'a | b\n--|--',
    ]) {
      expect(embedNote(note, 2)).toBe(note)
    }
  })

  test('has what was left open closed', () => {
    expect(embedNote('~~~~\n# code\n~~~', 2)).toBe('~~~~\n# code\n~~~\n~~~~')
    expect(embedNote('a\n\n<!-- hidden', 2)).toBe('a\n\n<!-- hidden\n-->')
  })

  test('names what is mentioned as it is called now, and a picture by its name', () => {
    const speaker = mentionUrl({ kind: 'speaker', id: 's 1' })
    const claim = mentionUrl({ kind: 'claim', id: 'c' })
    const tag = mentionUrl({ kind: 'tag', id: 't' })
    const nameOf: NameOf = ({ kind, id }) => (kind === 'speaker' && id === 's 1' ? 'Ada *King*' : undefined)
    expect(embedNote(`**[@Ada](${speaker})** said [“it \\[is\\]”](${claim}) – [#fallacy](${tag}).`, 0, nameOf)).toBe(
      '**Ada \\*King\\*** said “it \\[is\\]” – fallacy.',
    )
    expect(embedNote(`# [@Ada](${speaker})\n\n| [@Ada](${speaker}) |\n| - |`, 1)).toBe('## Ada\n\n| Ada |\n| - |')
    expect(embedNote(`See ![bridge.png](${pictureUrl('a'.repeat(64))}).`, 0)).toBe('See bridge.png.')
  })

  test('leaves other links alone, and whatever is code', () => {
    const speaker = mentionUrl({ kind: 'speaker', id: 's' })
    for (const note of [
      '[x](https://example.org) ![y](https://example.org/y.png)',
      `\`[@Ada](${speaker})\``,
      `\`\` \` [@Ada](${speaker}) \`\``,
      `\`\`\`\n[@Ada](${speaker})\n\`\`\``,
      '[x](quoth:elsewhere/1)',
    ]) {
      expect(embedNote(note, 0)).toBe(note)
    }
  })

  test('swallows nothing that follows it, and holds no heading above its place', () => {
    const pieces = [
      '# ',
      '## ',
      'a',
      '\n',
      '\n\n',
      '---',
      '===',
      '```',
      '~~~',
      '<!--',
      '-->',
      '<pre>',
      '<?',
      '- ',
      '> ',
      '1. ',
      '    ',
      '<b>',
      '\\',
      '*',
      '|',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
        const { children } = fromMarkdown(`${embedNote(parts.join(''), 2)}\n\n# After`)
        const headings = children.filter((node) => node.type === 'heading')
        expect(children.at(-1)).toMatchObject({ type: 'heading', depth: 1, children: [{ value: 'After' }] })
        expect(headings.slice(0, -1).filter(({ depth }) => depth < 3)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})
