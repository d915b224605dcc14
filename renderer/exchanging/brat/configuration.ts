import type { Bundle } from '../bundle'
import { statementsOf, type Topic } from '../statements'
import { ATTRIBUTES, attributeValue, RELATIONS, SAID_BY, TYPES } from './vocabulary'

/** What brat has to know of the types in a bundle's files (`annotation.conf`, four sections). */
export function annotationConfiguration({ articles, registry }: Bundle): string {
  const types = Object.values(TYPES)
  const values = new Map<Topic, Set<string>>()
  for (const { annotations } of articles) {
    for (const annotation of annotations) {
      for (const { topic, value } of statementsOf(annotation, registry)) {
        const known = values.get(topic) ?? new Set()
        values.set(topic, known.add(attributeValue(value)))
      }
    }
  }
  const attributes = Object.entries(ATTRIBUTES).flatMap(([topic, name]) => {
    const used = [...values].find(([other]) => other === topic)?.[1]
    return used === undefined ? [] : [`${name}\tArg:<ENTITY>, Value:${[...used].sort().join('|')}`]
  })
  return [
    '[entities]',
    ...types,
    '[relations]',
    `${SAID_BY}\tArg1:<ENTITY>, Arg2:${TYPES.mention}`,
    ...Object.values(RELATIONS).map((name) => `${name}\tArg1:${TYPES.claim}, Arg2:${TYPES.claim}`),
    '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
    '[events]',
    '[attributes]',
    ...attributes,
    '',
  ].join('\n')
}
