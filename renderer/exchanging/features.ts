import type { Annotation } from '../domain/annotation'
import { pictureHashes } from '../domain/note-link'
import { wordsOf } from '../domain/passages'
import type { Speaker } from '../domain/speaker'
import { attachmentsReferredTo, MOST_ATTACHED, picturesShown } from './attachments'
import type { Bundle, BundledArticle } from './bundle'
import { tagsWithStatements } from './tag-statements'

/** The most characters that a cell of Excel’s holds. */
export const MOST_IN_CELL = 32_767

/** What a bundle may hold and a format may not, as it reads in “… has no place for …”, in the plural. */
export const FEATURES = {
  texts: 'the texts of articles',
  formatting: 'headings, lists and links in the texts',
  'taken-out': 'what was taken out of the originals',
  originals: 'the original files',
  'article-notes': 'notes on whole articles',
  'article-details': 'bylines, sites and dates of articles',
  addresses: 'addresses of articles',
  annotations: 'annotations',
  'not-claims': 'annotations that are no claims',
  kinds: 'kinds of annotation',
  'split-quotes': 'split quotes',
  speakers: 'speakers',
  via: 'those through whom words came',
  'speaker-kinds': 'kinds of speaker',
  'speaker-details': 'speakers’ other names, positions and notes',
  speech: 'kinds of speech',
  verdicts: 'verdicts',
  confidence: 'how sure verdicts are',
  'claim-types': 'kinds of claim',
  wordings: 'claims in the reader’s words',
  'check-worthiness': 'how much claims are worth checking',
  evidence: 'evidence',
  'evidence-passages': 'passages that are evidence',
  'evidence-files': 'files kept as evidence',
  links: 'links between claims',
  'links-across': 'links between claims of two articles',
  'links-outside': 'links to claims that are not in this export',
  notes: 'notes',
  pictures: 'pictures in notes',
  'left-pictures': `pictures in notes beyond ${MOST_ATTACHED} MB in all, or missing from the library,`,
  'left-attachments': `files kept as evidence and pictures beyond ${MOST_ATTACHED} MB in all, or missing from the library,`,
  tags: 'tags',
  'comma-tags': 'tags, names and terms with commas',
  codebook: 'the tree, colours and descriptions of tags',
  'own-terms': 'terms of the reader’s own in the scales',
  times: 'when annotations were made',
  'long-texts': `texts of more than ${MOST_IN_CELL.toLocaleString('en')} characters`,
} as const
export type Feature = keyof typeof FEATURES

/** How often each feature is really there in a bundle; those that are not are left out. */
export function featuresOf(bundle: Bundle): ReadonlyMap<Feature, number> {
  const { articles, registry, attachments = [] } = bundle
  const taken = new Set(attachments.map(({ hash }) => hash))
  const annotations = articles.flatMap((bundled) => bundled.annotations)
  const articleOf = new Map(annotations.map(({ id, article }) => [id, article]))
  const links = [...registry.links.values()].filter(({ from, to }) => articleOf.has(from) || articleOf.has(to))
  const inside = links.filter(({ from, to }) => articleOf.has(from) && articleOf.has(to))
  const evidence = annotations.flatMap((annotation) => annotation.evidence ?? [])
  const some = (has: (annotation: Annotation) => boolean) => annotations.filter(has).length
  const counts: Record<Feature, number> = {
    texts: articles.length,
    formatting: articles.filter(hasFormatting).length,
    'taken-out': articles.filter(({ content }) => content.takenOut.length > 0).length,
    originals: articles.length,
    'article-notes': articles.filter(({ article }) => article.note !== '').length,
    'article-details': articles.filter(
      ({ article }) => (article.byline ?? article.site ?? article.published) !== undefined,
    ).length,
    addresses: articles.filter(({ article }) => article.url !== undefined).length,
    annotations: annotations.length,
    'not-claims': some(({ kind }) => kind !== 'claim'),
    // Where there are no kinds, all are highlights.
    kinds: some(({ kind }) => kind !== 'highlight'),
    'split-quotes': some(({ continued }) => continued !== undefined),
    speakers: some(({ speaker }) => speaker !== undefined),
    via: some(({ via = [] }) => via.length > 0),
    // What a name alone is taken for is a person.
    'speaker-kinds': [...registry.speakers.values()].filter(({ kind }) => kind !== 'person').length,
    'speaker-details': [...registry.speakers.values()].filter(hasDetails).length,
    speech: some(({ speech }) => speech !== undefined),
    verdicts: some(({ verdict }) => verdict !== undefined),
    confidence: some(({ confidence }) => confidence !== undefined),
    'claim-types': some(({ claimType }) => claimType !== undefined),
    wordings: some(({ wording }) => wording !== undefined),
    'check-worthiness': some(({ checkWorthiness }) => checkWorthiness !== undefined),
    evidence: evidence.length,
    'evidence-passages': evidence.filter(({ kind }) => kind === 'passage').length,
    'evidence-files': evidence.filter(({ kind }) => kind === 'file').length,
    links: links.length,
    'links-across': inside.filter(({ from, to }) => articleOf.get(from) !== articleOf.get(to)).length,
    'links-outside': links.length - inside.length,
    notes: some(({ note }) => note !== ''),
    pictures: [...articles.map(({ article }) => article.note), ...annotations.map(({ note }) => note)].reduce(
      (sum, note) => sum + pictureHashes(note).length,
      0,
    ),
    'left-pictures': [...picturesShown(bundle).keys()].filter((hash) => !taken.has(hash)).length,
    'left-attachments': [...attachmentsReferredTo(bundle)].filter((hash) => !taken.has(hash)).length,
    tags: some(({ tags }) => tags.length > 0),
    'comma-tags': some((annotation) => tagsWithStatements(annotation, registry).some((tag) => tag.includes(','))),
    codebook: [...registry.codes.values()].filter(
      ({ parent, description, tone }) => parent !== null || description !== '' || tone !== 'quiet',
    ).length,
    'own-terms': registry.scales.size,
    times: annotations.length,
    'long-texts': some((annotation) => Math.max(annotation.note.length, wordsOf(annotation).length) > MOST_IN_CELL),
  }
  const names = Object.keys(FEATURES).flatMap((name) => featureCalled(name) ?? [])
  return new Map(names.flatMap((name) => (counts[name] > 0 ? [[name, counts[name]] as const] : [])))
}

function featureCalled(name: string): Feature | undefined {
  return isFeature(name) ? name : undefined
}

function isFeature(name: string): name is Feature {
  return Object.hasOwn(FEATURES, name)
}

function hasFormatting({ content }: BundledArticle): boolean {
  return content.blocks.some(({ kind, marks }) => kind !== 'paragraph' || marks.length > 0)
}

function hasDetails({ aliases, positions, notes, link }: Speaker): boolean {
  return aliases.length + positions.length > 0 || notes !== '' || link !== undefined
}
