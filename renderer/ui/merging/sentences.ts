import type { Rule } from './choices'
import type { Comparison } from './compare'

/** What becomes of the pairs that are not shown, as a sentence. */
export function restSentence(more: number, rule: Rule): string {
  const taken = { later: 'the later of each is taken', mine: 'yours are kept', theirs: 'theirs are taken' }[rule]
  return `… and ${more.toLocaleString('en')} more, which follow the choice above: ${taken}.`
}

/** Why some that differed when they came can’t be merged now, as sentences; none where all can. */
export function unmergedSentences({ gone, unknown }: Pick<Comparison, 'gone' | 'unknown'>): string[] {
  const sentences: string[] = []
  if (gone > 0) {
    const which = gone === 1 ? 'One of yours is' : `${gone.toLocaleString('en')} of yours are`
    sentences.push(`${which} in the trash now, or no longer in the text.`)
  }
  if (unknown > 0) {
    const which = unknown === 1 ? 'One of theirs refers' : `${unknown.toLocaleString('en')} of theirs refer`
    sentences.push(
      `${which} to speakers, tags or verdicts that are not in your library any more: bring the file in again.`,
    )
  }
  return sentences
}
