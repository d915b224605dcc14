import { type Annotation, compareInReadingOrder } from '../../domain/annotation'
import { codeNames } from '../../domain/code'
import { passagesOf } from '../../domain/passages'
import type { Registry } from '../../domain/registry'
import type { Bundle, BundledArticle } from '../bundle'
import { codePointsOf } from '../code-points'
import { fileNames } from '../file-names'
import { statementsOf } from '../statements'
import { zipOf } from '../zip'
import { annotationConfiguration } from './configuration'
import { fragmentsOf } from './fragments'
import {
  ATTRIBUTES,
  attributeValue,
  ID,
  NOTE,
  oneLine,
  RELATIONS,
  SAID_BY,
  SPEAKER_DATABASE,
  TAG,
  TYPES,
  VIA_DATABASE,
  WORDING,
} from './vocabulary'

/**
 * A bundle in brat's standoff format: a zip of a text and its annotations for each article, and of the configuration that
 * brat shows them with. Offsets are code points, `end` exclusive. `now` is when, in milliseconds since 1970.
 */
export function writeBrat(bundle: Bundle, now: number): Uint8Array {
  const files = new Map([['annotation.conf', annotationConfiguration(bundle)]])
  const names = fileNames(bundle.articles.map(({ article }) => article.title))
  for (const [index, bundled] of bundle.articles.entries()) {
    files.set(`${names[index]}.txt`, bundled.content.text)
    files.set(`${names[index]}.ann`, annotationLines(bundled, bundle.registry))
  }
  return zipOf(files, now)
}

/** What a file of annotations holds, a line each. */
export function annotationLines({ content, annotations }: BundledArticle, registry: Registry): string {
  const { text } = content
  const points = codePointsOf(text)
  const inOrder = [...annotations]
    .sort(compareInReadingOrder)
    .filter((annotation) => fragmentsOf(text, passagesOf(annotation)).length > 0)
  const marks = new Map(inOrder.map(({ id }, index) => [id, `T${index + 1}`]))
  const mentions = mentionsBySpeaker(inOrder)
  const lines: string[] = []
  const numbered = numbering()
  for (const annotation of inOrder) {
    const mark = marks.get(annotation.id) ?? ''
    const fragments = fragmentsOf(text, passagesOf(annotation))
    const places = fragments.map(({ start, end }) => `${points.fromUtf16(start)} ${points.fromUtf16(end)}`).join(';')
    const words = fragments.map(({ start, end }) => text.slice(start, end)).join(' ')
    lines.push(
      `${mark}\t${TYPES[annotation.kind]} ${places}\t${words}`,
      ...linesOn(annotation, mark, registry, numbered),
    )
    const mention = mentionFor(annotation, mentions)
    if (mention !== undefined) lines.push(`${numbered('R')}\t${SAID_BY} Arg1:${mark} Arg2:${marks.get(mention.id)}`)
  }
  for (const { from, relation, to } of registry.links.values()) {
    const [first, second] = [marks.get(from), marks.get(to)]
    if (first !== undefined && second !== undefined)
      lines.push(`${numbered('R')}\t${RELATIONS[relation]} Arg1:${first} Arg2:${second}`)
  }
  return lines.map((line) => `${line}\n`).join('')
}

/** What is said of the annotation that `mark` stands for: attributes, speakers and notes. */
function linesOn(
  annotation: Annotation,
  mark: string,
  registry: Registry,
  numbered: (letter: string) => string,
): string[] {
  const { id, note, wording, tags } = annotation
  const notes = [
    [ID, id],
    [NOTE, note],
    [WORDING, wording ?? ''],
    ...codeNames(tags, registry.codes).map((name) => [TAG, name] as const),
  ] as const
  return [
    ...statementsOf(annotation, registry).flatMap(({ topic, value, label }) => {
      const attribute = ATTRIBUTES[topic]
      if (attribute !== undefined) return [`${numbered('A')}\t${attribute} ${mark} ${attributeValue(value)}`]
      if (topic === 'kind') return []
      const database = topic === 'speaker' ? SPEAKER_DATABASE : VIA_DATABASE
      return [`${numbered('N')}\tReference ${mark} ${database}:${value}\t${oneLine(label)}`]
    }),
    ...notes.flatMap(([type, text]) => (text === '' ? [] : [`${numbered('#')}\t${type} ${mark}\t${oneLine(text)}`])),
  ]
}

/** The mentions of each speaker, in reading order. */
function mentionsBySpeaker(inOrder: readonly Annotation[]): Map<string, Annotation[]> {
  const mentions = new Map<string, Annotation[]>()
  for (const annotation of inOrder) {
    if (annotation.kind !== 'mention' || annotation.speaker === undefined) continue
    mentions.set(annotation.speaker, [...(mentions.get(annotation.speaker) ?? []), annotation])
  }
  return mentions
}

/** The mention that an annotation's speaker goes by: the last one before its end, else the first after it. */
function mentionFor(annotation: Annotation, mentions: ReadonlyMap<string, Annotation[]>): Annotation | undefined {
  if (annotation.kind === 'mention') return undefined
  const all = mentions.get(annotation.speaker ?? '') ?? []
  return all.findLast(({ anchor }) => anchor.start < annotation.anchor.end) ?? all[0]
}

/** Gives the next id of each letter: A1, A2, #1. */
function numbering(): (letter: string) => string {
  const counts = new Map<string, number>()
  return (letter) => {
    const count = (counts.get(letter) ?? 0) + 1
    counts.set(letter, count)
    return `${letter}${count}`
  }
}
