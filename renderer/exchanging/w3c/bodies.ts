import type { Anchor } from '../../domain/anchor'
import type { Annotation } from '../../domain/annotation'
import { codeNames } from '../../domain/code'
import type { Evidence } from '../../domain/evidence'
import type { Registry } from '../../domain/registry'
import { uuidFor } from '../name-uuid'
import { webAddress } from '../source-address'
import { type Statement, statementsOf } from '../statements'
import { bodyIri, HASH_IRI, UUID_IRI } from './vocabulary'

/** The selectors of a passage of one revision of the article of this id. */
export type SelectorsIn = (article: string, revision: number, anchor: Anchor) => object[]

/** All that is said of an annotation's passages, as bodies of a W3C annotation: the note first, then the rest. */
export function bodiesOf(annotation: Annotation, registry: Registry, selectorsIn: SelectorsIn): object[] {
  const { note, wording, tags, evidence = [] } = annotation
  return [
    ...(note === '' ? [] : [{ ...textual(note, 'commenting'), format: 'text/markdown' }]),
    ...(wording === undefined ? [] : [{ ...textual(wording, 'describing'), canonical: bodyIri('wording', '') }]),
    ...statementsOf(annotation, registry).map(statementBody),
    ...codeNames(tags, registry.codes).map((name) => textual(name, 'tagging')),
    ...evidence.map((item) => evidenceBody(item, selectorsIn)),
  ]
}

function textual(value: string, purpose: string) {
  return { type: 'TextualBody', value, purpose }
}

function statementBody({ topic, value, label }: Statement): object {
  const isSource = topic === 'speaker' || topic === 'via'
  return { ...textual(label, isSource ? 'identifying' : 'classifying'), canonical: bodyIri(topic, value) }
}

function evidenceBody(evidence: Evidence, selectorsIn: SelectorsIn): object {
  const canonical = bodyIri(evidence.stance, evidence.id)
  const body = { type: 'SpecificResource', purpose: 'linking', canonical }
  switch (evidence.kind) {
    case 'link': {
      const address = webAddress(evidence.url)
      // An address that is none could be no source: then it can only be told.
      if (address === undefined) return { ...textual(`${evidence.title} ${evidence.url}`, 'linking'), canonical }
      return { ...body, source: { id: address, type: 'Text', label: evidence.title } }
    }
    case 'file':
      return { ...body, source: { id: `${HASH_IRI}${evidence.hash}`, type: 'Dataset', label: evidence.name } }
    case 'passage': {
      const { article, revision, anchor } = evidence
      return { ...body, source: `${UUID_IRI}${uuidFor(article)}`, selector: selectorsIn(article, revision, anchor) }
    }
  }
}
