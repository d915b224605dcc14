import { expect, test } from 'vitest'
import { disagreementsIn } from './disagreements'
import { matchCoded } from './match'
import { coded } from './samples/coded'

test('what only one marked, and what both marked otherwise, is listed in reading order', () => {
  const mine = [
    coded(0, 10, { verdict: 'supported', speaker: 'durov' }),
    coded(20, 30),
    coded(40, 50, { kind: 'quote' }),
    coded(70, 80, { verdict: 'refuted' }),
  ]
  const theirs = [
    coded(0, 10, { verdict: 'refuted', speaker: 'durov' }),
    coded(22, 30),
    coded(60, 65),
    // They have not judged it: that is no disagreement.
    coded(70, 80),
  ]
  expect(disagreementsIn(matchCoded(mine, theirs))).toEqual([
    { kind: 'differing', mine: mine[0], theirs: theirs[0], in: ['verdict'] },
    { kind: 'differing', mine: mine[1], theirs: theirs[1], in: ['boundaries'] },
    { kind: 'only-mine', mine: mine[2] },
    { kind: 'only-theirs', theirs: theirs[2] },
  ])
})
