import type { Annotation } from '../../domain/annotation'
import type { Article } from '../../domain/article'
import type { Evidence } from '../../domain/evidence'
import { LEVEL_LABELS, SPEECH_LABELS, STANCE_LABELS } from '../../domain/labels'
import { labelOfTerm, type ScaleId, scaleOf } from '../../domain/scale'
import { escapeMarkdown } from './escape'
import { codePath, type Writing } from './flavour'

/** A thing that is known, under the name that people read, as Markdown within a line. */
export type Field = readonly [label: string, markdown: string]

/** What is said of an annotation besides its passage and note, in the order in which it is read. */
export function fieldsOf(annotation: Annotation, writing: Writing): Field[] {
  const { speech, verdict, claimType, confidence, checkWorthiness, evidence = [], tags } = annotation
  const { registry, flavour } = writing
  const term = (scale: ScaleId, id: string | undefined) =>
    id && escapeMarkdown(labelOfTerm(scaleOf(registry.scales, scale), id))
  return known([
    ['Claim', annotation.wording && escapeMarkdown(annotation.wording)],
    ['Speaker', speakersOf(annotation, writing)],
    ['Speech', speech && SPEECH_LABELS[speech]],
    ['Kind of claim', term('claim-type', claimType)],
    ['Verdict', term('verdict', verdict)],
    ['Confidence', confidence && LEVEL_LABELS[confidence]],
    ['Worth checking', checkWorthiness && LEVEL_LABELS[checkWorthiness]],
    ...evidence.map((item) => [STANCE_LABELS[item.stance], evidenceOf(item)] as const),
    ...writing.linkedTo(annotation.id).map(({ how, id, words }) => [how, flavour.claim(id, words)] as const),
    ['Tags', tags.flatMap((id) => tagged(codePath(registry.codes, id), flavour.tag)).join(', ')],
  ])
}

/** Where an article is from. */
export function sourceFields({ byline, site, published, url, fileName, words }: Article): Field[] {
  const text = (value: string | undefined) => value && escapeMarkdown(value)
  return known([
    ['By', text(byline)],
    ['Site', text(site)],
    ['Published', text(published)],
    ['Address', url && address(url)],
    ['File', text(fileName)],
    ['Words', String(words)],
  ])
}

/** Who said it, and through whom it came. */
function speakersOf({ speaker, via = [] }: Annotation, { registry, flavour }: Writing): string | undefined {
  const named = (id: string) => {
    const found = registry.speakers.get(id)
    return found === undefined ? [] : [flavour.speaker(found.name)]
  }
  const [name] = named(speaker ?? '')
  const through = via.flatMap(named)
  return through.length === 0 ? name : `${name ?? 'Nobody named'}, according to ${through.join(', according to ')}`
}

function evidenceOf(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'link':
      return `${escapeMarkdown(evidence.title)} ${address(evidence.url)}`
    case 'file':
      return escapeMarkdown(evidence.name)
    case 'passage':
      return escapeMarkdown(`“${evidence.anchor.exact}”`)
  }
}

/** Angle brackets keep an address whole whatever stands in it. */
function address(url: string): string {
  return `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`
}

function tagged(path: readonly string[], write: (path: readonly string[]) => string): string[] {
  return path.length === 0 ? [] : [write(path)]
}

function known(fields: readonly (readonly [string, string | undefined])[]): Field[] {
  return fields.flatMap(([label, value]): Field[] => (value === undefined || value === '' ? [] : [[label, value]]))
}
