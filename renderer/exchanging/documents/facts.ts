import type { Annotation } from '../../domain/annotation'
import type { Article } from '../../domain/article'
import { codeNames } from '../../domain/code'
import { KIND_LABELS, LEVEL_LABELS, SPEECH_LABELS, STANCE_LABELS } from '../../domain/labels'
import { isPictureType } from '../../domain/picture'
import type { Registry } from '../../domain/registry'
import { labelOfTerm, type ScaleId, scaleOf } from '../../domain/scale'
import { positionLabel, positionOn } from '../../domain/speaker'
import { base64Of } from '../base64'
import type { Bundle } from '../bundle'
import { type LinkedClaim, linkedClaimsIn } from '../linked-claims'
import { type NameOf, namesIn } from '../mention-names'

/** A thing that is known of an annotation or an article, under the name that people read. */
export type Fact = readonly [label: string, value: string]

/**
 * What is known besides an annotation: the registry, the names of what is mentioned, which claims have to do with which, and
 * the pictures that come along, as `data:` addresses by their hashes.
 */
export type Known = {
  registry: Registry
  nameOf: NameOf
  linkedTo: (claim: string) => readonly LinkedClaim[]
  pictures: ReadonlyMap<string, string>
}

/** What is known of what a bundle's annotations refer to. */
export function knownIn(bundle: Bundle): Known {
  const { articles, registry } = bundle
  return {
    registry,
    nameOf: namesIn(registry, articles),
    linkedTo: linkedClaimsIn(bundle),
    pictures: picturesIn(bundle),
  }
}

function picturesIn({ attachments = [] }: Bundle): Map<string, string> {
  const pictures = attachments.filter(({ type }) => isPictureType(type))
  return new Map(pictures.map(({ hash, type, bytes }) => [hash, `data:${type};base64,${base64Of(bytes)}`]))
}

/** What is said of an annotation besides its passage and note, in the order in which it is read. */
export function factsOf(annotation: Annotation, { registry, linkedTo }: Known, published?: string): Fact[] {
  const { speaker, via = [], verdict, claimType, evidence = [] } = annotation
  const known = registry.speakers.get(speaker ?? '')
  const position = known === undefined ? '' : positionLabel(positionOn(known, published))
  const term = (scale: ScaleId, id: string | undefined) => id && labelOfTerm(scaleOf(registry.scales, scale), id)
  return facts([
    ['Claim', annotation.wording],
    ['Speaker', known && (position === '' ? known.name : `${known.name} (${position})`)],
    ['According to', via.flatMap((id) => registry.speakers.get(id)?.name ?? []).join(', ')],
    ['Speech', annotation.speech && SPEECH_LABELS[annotation.speech]],
    ['Kind of claim', term('claim-type', claimType)],
    ['Verdict', term('verdict', verdict)],
    ['Confidence', annotation.confidence && LEVEL_LABELS[annotation.confidence]],
    ['Worth checking', annotation.checkWorthiness && LEVEL_LABELS[annotation.checkWorthiness]],
    ...evidence.map((item): Fact => {
      const what = item.kind === 'link' ? item.url : item.kind === 'file' ? item.name : `“${item.anchor.exact}”`
      return [STANCE_LABELS[item.stance], what]
    }),
    ...linkedTo(annotation.id).map(({ how, words }): Fact => [how, `“${words}”`]),
    ['Tags', codeNames(annotation.tags, registry.codes).join(', ')],
  ])
}

/** Where an article is from. */
export function sourceOf({ byline, site, published, url, fileName }: Article): Fact[] {
  return facts([
    ['By', byline],
    ['Site', site],
    ['Published', published],
    ['Address', url],
    ['File', fileName],
  ])
}

/** What people read for an annotation's kind. */
export function kindOf({ kind }: Annotation): string {
  return KIND_LABELS[kind]
}

function facts(all: readonly (readonly [string, string | undefined])[]): Fact[] {
  return all.flatMap(([label, value]): Fact[] => (value === undefined || value === '' ? [] : [[label, value]]))
}
