import { type Chord, withShift } from './chord'
import { hasShift, type Keyed } from './keyed'

/**
 * Whether one thing can't have a chord where another has this one. A key means one thing, and so does Shift beside it; but
 * in an annotation it may move its end, and elsewhere the caret.
 */
export function conflict(one: Keyed, chord: Chord, other: Keyed, its: Chord): boolean {
  if ('movement' in one && 'movement' in other && isOfEdge(one) !== isOfEdge(other)) return false
  const taken = takenBy(other, its)
  return takenBy(one, chord).some((each) => taken.includes(each))
}

function isOfEdge({ movement }: Extract<Keyed, { movement: unknown }>): boolean {
  return movement.of === 'edge'
}

function takenBy(keyed: Keyed, chord: Chord): Chord[] {
  const shifted = hasShift(keyed) ? withShift(chord) : null
  return shifted === null ? [chord] : [chord, shifted]
}
