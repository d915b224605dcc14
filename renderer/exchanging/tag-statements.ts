import type { Annotation } from '../domain/annotation'
import { codeNames } from '../domain/code'
import type { Registry } from '../domain/registry'
import { type Statement, statementLabelled, statementsOf, TOPIC_LABELS, TOPICS } from './statements'

/** The tags of an annotation where there is nothing but tags: its own, and one such as “Verdict: Refuted” for each statement. */
export function tagsWithStatements(annotation: Annotation, registry: Registry): string[] {
  const statements = statementsOf(annotation, registry).map(({ topic, label }) => `${TOPIC_LABELS[topic]}: ${label}`)
  return [...codeNames(annotation.tags, registry.codes).map(asTag), ...statements]
}

/** A tag of the reader’s own that would be read as a statement, or as one such tag, says that it is none. */
function asTag(name: string): string {
  return statementIn(name) !== undefined || name.startsWith(OWN) ? `${OWN}${name}` : name
}

const OWN = 'Tag: '

/** The statements that tags hold, and the tags that are only tags. */
export function statementsInTags(tags: readonly string[]): { statements: Statement[]; tags: string[] } {
  const statements: Statement[] = []
  const others: string[] = []
  for (const tag of tags) {
    const statement = statementIn(tag)
    if (statement === undefined) others.push(tag.startsWith(OWN) ? tag.slice(OWN.length) : tag)
    else statements.push(statement)
  }
  return { statements, tags: others }
}

function statementIn(tag: string): Statement | undefined {
  const [, name = '', label = ''] = /^([^:]+):\s*(.*\S)\s*$/s.exec(tag) ?? []
  const topic = TOPICS.find((known) => TOPIC_LABELS[known].toLowerCase() === name.trim().toLowerCase())
  if (topic === undefined || label === '') return undefined
  return statementLabelled(topic, label)
}
