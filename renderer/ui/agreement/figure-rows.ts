import type { Agreement } from '../../agreement/agreement'
import type { Figure } from '../../agreement/figure'

/** One of the figures on marking, with its name in the literature and what it says. */
export type FigureRow = { coefficient: string; name: string; meaning: string; figure: Figure }

/** The figures on what was marked, and as what. */
export function figureRows({ marked, markedAs, labels }: Agreement): FigureRow[] {
  const ofKind = labels.find(({ label }) => label === 'kind')
  return [
    {
      coefficient: '|uα',
      name: 'What is marked',
      meaning: 'Whether you marked the same text at all, whatever you marked it as.',
      figure: marked,
    },
    {
      coefficient: 'uα',
      name: 'What is marked, and as what',
      meaning: 'Whether you marked the same text as the same kind: claim, quote, highlight, note, mention.',
      figure: markedAs,
    },
    ...(ofKind === undefined
      ? []
      : [
          {
            coefficient: 'cuα',
            name: 'As what, where both marked',
            meaning: 'Whether you chose the same kind for text that both of you marked. Unmarked text is left out.',
            figure: ofKind.shared,
          },
        ]),
  ]
}
