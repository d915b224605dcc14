import type { Passage } from '../../domain/passages'

/** One text-bound annotation of a file (a `T` line) with all that other lines say of it. Offsets are code points. */
export type Textbound = {
  mark: string
  type: string
  fragments: Passage[]
  text: string
  attributes: { name: string; value: string | null }[]
  /** What it is normalised to: an entry of a database, and the name of that. */
  references: { database: string; name: string }[]
  notes: { type: string; text: string }[]
  /** Relations from it, by type, to the text-bound annotations of these marks. */
  relations: { type: string; to: string }[]
}

/**
 * Reads a file of brat's standoff format. Lines that can't be read, that have the mark of another one, or that say nothing of
 * a stretch of text are counted and left out; `roles` are what events have beside their triggers, which are too.
 */
export function parseAnn(ann: string): { textbounds: Textbound[]; leftOut: number; roles: number } {
  const lines = ann.split(/\r?\n/).filter((line) => line.trim() !== '')
  const textbounds = new Map<string, Textbound>()
  /** The trigger of each event: what is said of the event is said of that. */
  const triggers = new Map<string, string>()
  const others: string[] = []
  let [leftOut, roles] = [0, 0]
  for (const line of lines) {
    const textbound = textboundIn(line)
    const [, event = '', trigger = '', ends = ''] = /^(E\S*)\t\S+?:(T\S*)(.*)$/s.exec(line) ?? []
    if (textbound !== null && !textbounds.has(textbound.mark)) textbounds.set(textbound.mark, textbound)
    else if (event !== '' && !triggers.has(event)) {
      triggers.set(event, trigger)
      roles += ends.split(' ').filter((end) => end.trim() !== '').length
    } else others.push(line)
  }
  const target = (mark: string | undefined) => textbounds.get(triggers.get(mark ?? '') ?? mark ?? '')
  for (const line of others) if (!sayOf(line, target)) leftOut += 1
  for (const trigger of triggers.values()) if (!textbounds.has(trigger)) leftOut += 1
  return { textbounds: [...textbounds.values()], leftOut, roles }
}

/** The text-bound annotation that a line is; null where it is none, or one whose offsets are none. */
function textboundIn(line: string): Textbound | null {
  const [, mark, type = '', places = '', text = ''] = /^(T\S*)\t(\S+) ([\d ;]+)(?:\t(.*))?$/s.exec(line) ?? []
  const fragments = places
    .split(';')
    .filter((place) => place.trim() !== '')
    .map(fragmentIn)
  const there = fragments.flatMap((fragment) => fragment ?? [])
  if (mark === undefined || there.length === 0 || there.length < fragments.length) return null
  return { mark, type, fragments: there, text, attributes: [], references: [], notes: [], relations: [] }
}

/** Adds what a line says to the annotation that it is about; false where it is about none. */
function sayOf(line: string, target: (mark: string | undefined) => Textbound | undefined): boolean {
  const [first = '', data = '', ...rest] = line.split('\t')
  const tail = rest.join('\t')
  const [name = '', one = '', two = ''] = data.split(' ')
  switch (first.charAt(0)) {
    case 'A':
    case 'M':
      return push(target(one)?.attributes, { name, value: two === '' ? null : two })
    case 'N':
      return push(target(one)?.references, { database: two.split(':')[0] ?? '', name: tail })
    case '#':
      return push(target(one)?.notes, { type: name, text: tail })
    case 'R': {
      const to = target(argument(two))
      return to !== undefined && push(target(argument(one))?.relations, { type: name, to: to.mark })
    }
    default:
      return false
  }
}

function push<Item>(list: Item[] | undefined, item: Item): boolean {
  list?.push(item)
  return list !== undefined
}

/** `T2` of `Arg2:T2`. */
function argument(written: string): string | undefined {
  return written.split(':')[1]
}

function fragmentIn(place: string): Passage | null {
  const [start = Number.NaN, end = Number.NaN] = place.trim().split(' ').map(Number)
  return start < end ? { start, end } : null
}
