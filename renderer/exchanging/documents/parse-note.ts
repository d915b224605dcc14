import type { Root } from 'mdast'
import { fromMarkdown, type Options } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { GITHUB } from '../../markdown/github'
import { strayTicks } from '../../markdown/stray-ticks'
import { plainNote } from './plain-note'
import { withAddresses } from './references'

/** The same without finding links that no sign marks, which costs a third: a rule for every letter that one may begin with. */
const WITHOUT_BARE_LINKS = withoutBareLinks()

/** What a link that no sign marks has in it, and the signs that may stand for that. */
const BARE_LINK = /[@\\&]|:\/\/|www/iu

/**
 * A note’s Markdown, as GitHub writes it, as a tree. The parser puts its rules together anew for each note, so that it is
 * asked for as few as can be: of ten thousand notes most are plain or empty, and few hold a link.
 */
export function parseNote(markdown: string): Root {
  return (
    plainNote(markdown) ?? withAddresses(fromMarkdown(markdown, BARE_LINK.test(markdown) ? GITHUB : WITHOUT_BARE_LINKS))
  )
}

function withoutBareLinks(): Options {
  const github = gfm()
  const finding = new Set(Object.values(gfmAutolinkLiteral().text ?? {}).flat())
  const text = Object.entries(github.text ?? {}).flatMap(([code, rules]) => {
    const others = [rules ?? []].flat().filter((rule) => !finding.has(rule))
    return others.length === 0 ? [] : [[code, others] as const]
  })
  return {
    extensions: [{ ...github, text: Object.fromEntries(text) }],
    // What they transform when the tree is made are the links that were not found before.
    mdastExtensions: [...gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension), strayTicks],
  }
}
