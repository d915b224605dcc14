/** As much of a valibot schema as says what a file may hold. */
type Described = {
  type: string
  entries?: Readonly<Record<string, Described>>
  item?: Described
  wrapped?: Described
  options?: readonly unknown[]
  literal?: unknown
  pipe?: readonly (Described & { kind: string; requirement?: unknown; description?: unknown; title?: unknown })[]
}

/**
 * A valibot schema as JSON Schema (2020-12): what comes in, so what a transformation makes of it is left out, as are
 * checks in code. Throws at what it does not know, so that nothing is published that is not so.
 */
export function jsonSchemaOf(schema: Described): Record<string, unknown> {
  const [first, ...steps] = schema.pipe ?? []
  // What a pipe begins with may be one itself.
  return Object.assign(first?.pipe ? jsonSchemaOf(first) : typeOf(schema), ...steps.map(keywordsOf))
}

function typeOf(schema: Described): Record<string, unknown> {
  switch (schema.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: schema.type }
    case 'literal':
      return { const: schema.literal }
    case 'picklist':
      return { enum: schema.options }
    case 'nullable':
      return { anyOf: [jsonSchemaOf(known(schema.wrapped)), { type: 'null' }] }
    case 'array':
      return { type: 'array', items: jsonSchemaOf(known(schema.item)) }
    case 'variant':
      return { oneOf: (schema.options ?? []).filter(isDescribed).map(jsonSchemaOf) }
    case 'object': {
      const entries = Object.entries(schema.entries ?? {})
      return {
        type: 'object',
        properties: Object.fromEntries(
          entries.map(([name, entry]) => [
            name,
            jsonSchemaOf(entry.wrapped && isOptional(entry) ? entry.wrapped : entry),
          ]),
        ),
        required: entries.filter(([, entry]) => !isOptional(entry)).map(([name]) => name),
      }
    }
    default:
      throw new Error(`No JSON Schema is known for ${schema.type}`)
  }
}

function keywordsOf(step: NonNullable<Described['pipe']>[number]): Record<string, unknown> {
  const { requirement } = step
  switch (step.type) {
    case 'non_empty':
      return { minLength: 1 }
    case 'regex':
      return { pattern: requirement instanceof RegExp ? requirement.source : '' }
    case 'iso_timestamp':
      return { format: 'date-time' }
    case 'uuid':
      return { format: 'uuid' }
    case 'integer':
    case 'safe_integer':
      return { type: 'integer' }
    case 'min_value':
      return { minimum: requirement }
    case 'max_value':
      return { maximum: requirement }
    case 'description':
      return { description: step.description }
    case 'title':
      return { title: step.title }
    case 'finite':
    case 'check':
    case 'trim':
    case 'transform':
    case 'raw_transform':
      return {}
    default:
      throw new Error(`No JSON Schema is known for ${step.type}`)
  }
}

function isOptional({ type }: Described): boolean {
  return type === 'exact_optional' || type === 'optional'
}

function isDescribed(value: unknown): value is Described {
  return typeof value === 'object' && value !== null && 'type' in value
}

function known(schema: Described | undefined): Described {
  if (schema === undefined) throw new Error('A schema of what is inside is missing')
  return schema
}
