import type { Article } from '../../domain/article'
import type { Registry } from '../../domain/registry'
import { inCodebook } from './code-fields'
import { type Copy, type Pair, pairOf } from './pair'
import { scaledTerm } from './term-fields'

/**
 * What differs between a copy of anything but an annotation and what the library has of it: null where a person sees no
 * difference, `gone` where the library has it no more.
 */
export function pairInRegistry(
  copy: Exclude<Copy, { of: 'annotation' }>,
  { articles, speakers, codes, scales }: Registry & { articles: ReadonlyMap<string, Article> },
): Pair | 'gone' | null {
  switch (copy.of) {
    case 'article': {
      const mine = articles.get(copy.theirs.id)
      return mine === undefined ? 'gone' : pairOf(mine, copy)
    }
    case 'speaker': {
      const mine = speakers.get(copy.theirs.id)
      return mine === undefined ? 'gone' : pairOf(mine, copy)
    }
    case 'code': {
      const mine = codes.get(copy.theirs.id)
      if (mine === undefined) return 'gone'
      return pairOf(mine, { ...copy, theirs: inCodebook(mine, copy.theirs, codes) })
    }
    case 'term': {
      const scale = scales.get(copy.theirs.scale)
      const term = scale?.terms.find(({ id }) => id === copy.theirs.id)
      return scale === undefined || term === undefined ? 'gone' : pairOf(scaledTerm(scale, term), copy)
    }
  }
}
