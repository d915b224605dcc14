import type { AnnotationKind } from '../../domain/annotation'
import type { ClaimRelation } from '../../domain/claim-link'
import { TOPICS, type Topic } from '../statements'

/** brat's types are words of letters, figures, `-` and `_`; people read them as they are. */
export const TYPES: Record<AnnotationKind, string> = {
  claim: 'Claim',
  quote: 'Quote',
  highlight: 'Highlight',
  note: 'Note',
  mention: 'Mention',
}

/** What is chosen of a few words is an attribute, of which each passage has one at most. */
export const ATTRIBUTES: Partial<Record<Topic, string>> = {
  speech: 'Speech',
  'claim-type': 'ClaimType',
  verdict: 'Verdict',
  confidence: 'Confidence',
  'check-worthiness': 'WorthChecking',
}

export const RELATIONS: Record<ClaimRelation, string> = {
  repeats: 'Repeats',
  contradicts: 'Contradicts',
  answers: 'Answers',
}

/** From a passage to the word that stands for its speaker. */
export const SAID_BY = 'SaidBy'

/**
 * A speaker is what a passage is normalised to: an entry of a database of this name, with the name that people read. Those
 * between are of another, in their order.
 */
export const SPEAKER_DATABASE = 'Speaker'
export const VIA_DATABASE = 'AccordingTo'

/** Notes (`#` lines) of types of Quoth's own, beside brat's. */
export const NOTE = 'AnnotatorNotes'
export const WORDING = 'Wording'
export const TAG = 'Tag'

/** The id of an annotation, so that it is known again. */
export const ID = 'QuothId'

/** A text on one line: brat has a line for each annotation. */
export function oneLine(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/\r/g, '\\r').replace(/\n/g, '\\n').replace(/\t/g, '\\t')
}

/** The text that was put on one line. */
export function severalLines(line: string): string {
  return line.replace(/\\([\\rnt])/g, (_, character: string) => ({ r: '\r', n: '\n', t: '\t' })[character] ?? '\\')
}

/** A value as one word with a capital, as brat's attributes have them. */
export function attributeValue(value: string): string {
  const word = value.trim().replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '_')
  return word === '' ? '_' : word.charAt(0).toUpperCase() + word.slice(1)
}

/** The topic of an attribute of this name; undefined where it is another program's. */
export function topicOfAttribute(name: string): Topic | undefined {
  return TOPICS.find((topic) => ATTRIBUTES[topic]?.toLowerCase() === name.toLowerCase())
}
