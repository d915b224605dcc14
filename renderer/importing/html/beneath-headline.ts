import { massOf } from './block-features'
import type { DomBlock } from './block-writer'
import { bare } from './page-title-agreement'

/**
 * The running text beneath the heading that says a page's title, up to the next heading, whatever its parts are called: a
 * thread in a forum is all comments.
 */
export function beneathHeadline(blocks: readonly DomBlock[], title: string): ReadonlySet<DomBlock> {
  const wanted = bare(title)
  const start = blocks.findIndex(({ draft: { shape, text } }) => {
    const own = bare(text)
    return shape.kind === 'heading' && own.length > 5 && wanted.includes(own)
  })
  if (start < 0) return new Set()
  const rest = blocks.slice(start + 1)
  const end = rest.findIndex(({ draft }) => draft.shape.kind === 'heading')
  return new Set(rest.slice(0, end < 0 ? rest.length : end).filter((block) => massOf(block) > 0))
}
