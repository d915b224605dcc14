import { element } from '../xml/write-xml'
import { CASE_VARIABLES, guidOf, SOURCE_VARIABLES } from './vocabulary'

/** The variables of sources and cases, all of them texts. */
export function variablesElement(): string {
  const names = [
    ...Object.values(SOURCE_VARIABLES).map((name) => ['source', name] as const),
    ...Object.values(CASE_VARIABLES).map((name) => ['case', name] as const),
  ]
  return element(
    'Variables',
    {},
    names.map(([of, name]) =>
      element('Variable', { guid: guidOf('variable', `${of} ${name}`), name, typeOfVariable: 'Text' }),
    ),
  )
}

/** The values that `record` has for variables, by the names of its fields. */
export function variableValues<Field extends string>(
  of: 'source' | 'case',
  variables: Readonly<Record<Field, string>>,
  record: Readonly<Partial<Record<NoInfer<Field>, string>>>,
): string[] {
  return Object.entries<string>(variables).flatMap(([field, name]) => {
    const value = Object.entries<string | undefined>(record).find(([key]) => key === field)?.[1]
    if (value === undefined || value === '') return []
    return element('VariableValue', {}, [
      element('VariableRef', { targetGUID: guidOf('variable', `${of} ${name}`) }),
      element('TextValue', {}, { text: value }),
    ])
  })
}
