import type { Direction } from '../../domain/boundaries'
import type { EdgeStep } from '../../domain/resize'
import type { CaretStep, Movement } from '../../reading/movement'
import type { Heading } from '../../reading/reading-direction'
import type { Chord } from './chord'

/** Under which heading a movement is listed. */
export const MOVEMENT_GROUPS = ['Caret', 'Caret at an annotation'] as const
export type MovementGroup = (typeof MOVEMENT_GROUPS)[number]

/** A movement in the text, with its keys, which a person can change. They are heard where the text has the keyboard. */
export type TextMovement = {
  /** What its keys are kept by: never changed. */
  id: string
  group: MovementGroup
  label: string
  keys: readonly Chord[]
  movement: Movement
}

/**
 * Every movement, in the order in which they are listed. The caret's have the keys that the system's own text fields have,
 * and sentences beside them, which none of those has.
 */
export function textMovements(mac: boolean): readonly TextMovement[] {
  const word = mac ? 'Alt' : 'Mod'
  const sentence = mac ? 'Ctrl+Alt' : 'Alt'
  return [
    caret('character', 'left', 'Caret left', 'ArrowLeft'),
    caret('character', 'right', 'Caret right', 'ArrowRight'),
    caret('line', 'backward', 'Caret up', 'ArrowUp'),
    caret('line', 'forward', 'Caret down', 'ArrowDown'),
    caret('word', 'left', 'Caret left by a word', `${word}+ArrowLeft`),
    caret('word', 'right', 'Caret right by a word', `${word}+ArrowRight`),
    caret('sentence', 'left', 'Caret left by a sentence', `${sentence}+ArrowLeft`),
    caret('sentence', 'right', 'Caret right by a sentence', `${sentence}+ArrowRight`),
    caret('paragraph', 'backward', 'Caret up by a paragraph', `${word}+ArrowUp`),
    caret('paragraph', 'forward', 'Caret down by a paragraph', `${word}+ArrowDown`),
    caret(
      'article',
      'backward',
      'Caret to the start of the article',
      ...(mac ? ['Mod+ArrowUp', 'Home'] : ['Mod+Home']),
    ),
    caret('article', 'forward', 'Caret to the end of the article', ...(mac ? ['Mod+ArrowDown', 'End'] : ['Mod+End'])),
    view('backward', 'See the start of the article', ...(mac ? [] : ['Home'])),
    view('forward', 'See the end of the article', ...(mac ? [] : ['End'])),
    edge('character', 'left', 'Passage’s end left', 'Alt+ArrowLeft'),
    edge('character', 'right', 'Passage’s end right', 'Alt+ArrowRight'),
    edge('word', 'backward', 'Passage’s end back by a word', 'Alt+ArrowUp'),
    edge('word', 'forward', 'Passage’s end forward by a word', 'Alt+ArrowDown'),
    edge('sentence', 'backward', 'Passage’s end back by a sentence', 'Alt+PageUp'),
    edge('sentence', 'forward', 'Passage’s end forward by a sentence', 'Alt+PageDown'),
  ]
}

function caret(by: CaretStep, to: Heading, label: string, ...keys: Chord[]): TextMovement {
  return { id: `caret-${by}-${to}`, group: 'Caret', label, keys, movement: { of: 'caret', by, to } }
}

function view(to: Direction, label: string, ...keys: Chord[]): TextMovement {
  return { id: `view-${to}`, group: 'Caret', label, keys, movement: { of: 'view', to } }
}

function edge(by: EdgeStep, to: Heading, label: string, ...keys: Chord[]): TextMovement {
  return { id: `edge-${by}-${to}`, group: 'Caret at an annotation', label, keys, movement: { of: 'edge', by, to } }
}
