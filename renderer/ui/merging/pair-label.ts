import { KIND_LABELS } from '../../domain/labels'
import { wordsOf } from '../../domain/passages'
import { quoted } from '../../domain/quoted'
import type { ScaleId } from '../../domain/scale'
import type { Pair, Side } from '../../exchanging/merging/pair'
import type { Session } from '../session/session'
import { changedLabel } from './changed-label'

/** By what people know what two copies are of: its kind, its name or words, and the article that it is in, if in any. */
export type PairLabel = { kind: string; name: string; source: string }

const TERM_LABELS: Record<ScaleId, string> = { verdict: 'Verdict', 'claim-type': 'Kind of claim' }

/** What a pair is of, in words, as the library has it. */
export function labelOfPair(pair: Pair, { articles }: Pick<Session, 'articles'>): PairLabel {
  switch (pair.of) {
    case 'article':
      return { kind: 'Note on the article', name: quoted(pair.mine.title), source: '' }
    case 'speaker':
      return { kind: 'Speaker', name: pair.mine.name, source: '' }
    case 'code':
      return { kind: 'Code', name: pair.mine.name, source: '' }
    case 'term':
      return { kind: TERM_LABELS[pair.mine.scale], name: pair.mine.label, source: '' }
    case 'annotation': {
      const { kind, article } = pair.mine
      const source = articles.get(article)?.title ?? ''
      return { kind: KIND_LABELS[kind], name: quoted(wordsOf(pair.mine)), source }
    }
  }
}

/** Whose copy one is and when it was changed last, where that is known. `now` is in milliseconds since 1970. */
export function sideLabel(pair: Pair, side: Side, now: number): string {
  const whose = { mine: 'Yours', theirs: 'Theirs' }[side]
  // An article is changed by much else than what is noted of it.
  if (pair.of === 'article') return whose
  const changed = changedLabel(pair[side].updated, now)
  return pair.of === 'term' ? `${whose}, list changed ${changed}` : `${whose}, ${changed}`
}

/** Whether a copy is known to be the later of its pair. */
export function isLater(pair: Pair, side: Side): boolean {
  return pair.of !== 'article' && side === pair.later
}
