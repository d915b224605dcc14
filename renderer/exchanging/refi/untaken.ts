import { childrenNamed, type XmlElement } from '../xml/read-xml'
import { guidIn } from './guid'
import type { Project } from './project'
import { isAddress, valuesOf } from './read-variables'
import type { SourceText } from './source-texts'

/** What of a project was taken: its selections, and its sources with the texts that each has. */
export type Taken = {
  selections: ReadonlySet<XmlElement>
  sources: readonly { element: XmlElement; texts: readonly SourceText[] }[]
}

/** Sentences on what a project holds and Quoth has no place for. What Quoth itself wrote otherwise it knows again. */
export function untakenOf({ root, isOwn, codes, notes }: Project, taken: Taken): string[] {
  const all = elementsThatHold(root)
  const partOf = (name: string) => childrenNamed(root, name)[0]?.children ?? []
  const texts = taken.sources.flatMap((source) => source.texts)
  const about = texts.flatMap((text) => text.about)
  // Some selections stand both on a page and in its text.
  const guids = new Set(Array.from(taken.selections, (element) => guidIn(element)))
  const selections = all.filter((one) => one.name.endsWith('Selection') && !guids.has(guidIn(one)))
  const codings = all.flatMap((one) => (one.name.endsWith('Selection') ? [] : childrenNamed(one, 'Coding')))
  const takenCodings = [...taken.selections].flatMap((one) => childrenNamed(one, 'Coding'))
  const undefinedCodes = takenCodings.filter((one) =>
    childrenNamed(one, 'CodeRef').every((code) => !codes.meanings.has(guidIn(code, 'targetGUID'))),
  )
  const noted = new Set(
    [...taken.selections, ...takenCodings, ...about, ...all.filter(({ name }) => name === 'Code')]
      .flatMap((one) => childrenNamed(one, 'NoteRef'))
      .map((one) => guidIn(one, 'targetGUID')),
  )
  const memos = [...notes].filter(([guid, { text }]) => text !== '' && !noted.has(guid))
  const values = about.flatMap((one) => [...valuesOf(one, root).keys()].filter((name) => !isAddress(name)))
  const others = isOwn
    ? []
    : ([
        ['Cases', partOf('Cases')],
        ['Values of variables on sources', values],
        ['Links', partOf('Links')],
      ] as const)
  const counts = [
    ['Pictures, recordings and PDFs without a text', taken.sources.filter((source) => source.texts.length === 0)],
    [
      'Texts that the project refers to and doesn’t hold',
      texts.filter(({ text, selections }) => text === undefined && selections.length === 0),
    ],
    ['Selections that hold no words', selections],
    ['Codes on whole sources and memos', codings],
    ['Codes on selections that the project doesn’t define', undefinedCodes],
    ['Memos on the project, or on what Quoth has no place for', memos],
    ...others,
    ['Sets', partOf('Sets')],
    ['Graphs', partOf('Graphs')],
  ] as const
  return counts.flatMap(([what, { length }]) => (length === 0 ? [] : [`${what}: ${length}.`]))
}

/** The elements of a project that codings and notes are on, and what these are in. */
function elementsThatHold(root: XmlElement): XmlElement[] {
  const found = [root]
  // The list grows while it is gone through. Codings are most of a large project, and only looked at where they stand.
  for (const { children } of found) {
    for (const child of children)
      if (child.name.endsWith('Selection') || (child.name !== 'Coding' && child.children.length > 0)) found.push(child)
  }
  return found
}
