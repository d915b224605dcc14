import type { Codes } from '../../domain/code'
import { childrenOf } from '../../domain/codebook'
import { scaleOf } from '../../domain/scale'
import type { Bundle } from '../bundle'
import type { ExportField } from '../export-fields'
import { type Statement, statementsOf, TOPIC_LABELS, TOPICS, type Topic } from '../statements'
import { element } from '../xml/write-xml'
import { COLOURS, groupGuid, recordGuid, statementGuid } from './vocabulary'

/**
 * The code book of a project: the tags as the tree that they are, and beside it one branch for each topic with what is said
 * in this bundle. Undefined where there is no code, since an empty book is not allowed.
 */
export function codeBook({ articles, registry, leftOut = new Set() }: Bundle): string | undefined {
  const statements = [
    ...offered(registry, leftOut),
    ...articles.flatMap(({ annotations }) => annotations.flatMap((one) => statementsOf(one, registry))),
  ]
  const branches = TOPICS.map((topic) =>
    branch(
      topic,
      statements.filter((statement) => statement.topic === topic),
    ),
  )
  const codes = [...branches.filter((code) => code !== undefined), ...tagElements(registry.codes, null, new Set())]
  return codes.length === 0 ? undefined : element('CodeBook', {}, [element('Codes', {}, codes)])
}

/** The terms that can be chosen, so that whoever goes on with the project elsewhere has all of them; none of what is left out. */
function offered({ scales }: Bundle['registry'], leftOut: ReadonlySet<ExportField>): Statement[] {
  return SCALED.filter(({ field }) => !leftOut.has(field)).flatMap(({ topic }) =>
    scaleOf(scales, topic).terms.flatMap(({ id, label, retired }) => (retired ? [] : [{ topic, value: id, label }])),
  )
}

/** What is chosen from scales, and the field of an export that it is. */
const SCALED = [
  { topic: 'verdict', field: 'verdicts' },
  { topic: 'claim-type', field: 'claim-types' },
] as const

function branch(topic: Topic, statements: readonly Statement[]): string | undefined {
  const distinct = new Map(statements.map((statement) => [statement.value, statement]))
  if (distinct.size === 0) return undefined
  return element(
    'Code',
    { guid: groupGuid(topic), name: TOPIC_LABELS[topic], isCodable: 'false', color: COLOURS.quiet },
    Array.from(distinct.values(), (statement) =>
      element('Code', {
        guid: statementGuid(statement),
        name: statement.label,
        isCodable: 'true',
        color: COLOURS.quiet,
      }),
    ),
  )
}

function tagElements(codes: Codes, parent: string | null, above: ReadonlySet<string>): string[] {
  return childrenOf(codes, parent).flatMap(({ id, name, description, tone }) => {
    if (above.has(id)) return []
    return element('Code', { guid: recordGuid(id), name, isCodable: 'true', color: COLOURS[tone] }, [
      description === '' ? undefined : element('Description', {}, { text: description }),
      ...tagElements(codes, id, new Set([...above, id])),
    ])
  })
}
