import type { Edit } from '../../domain/change'
import { type Code, cleanName, codeNamed, newCode } from '../../domain/code'
import { mergeCodes, moveCode, setKey } from '../../domain/codebook'
import { quoted } from '../../domain/quoted'
import type { Result } from '../../domain/result'
import { newTermId, type ScaleId, scaleOf, type Term, termWorded } from '../../domain/scale'
import { exportCodebook, importCodebook } from '../../exchanging/codebook-json'
import { readAnnotationsByTag } from '../../storage/queries'
import type { Quoth } from '../quoth'
import { saveFile } from '../save-file'
import { activeAnnotation } from '../session/shown'
import { editAnnotation, mark, passageToMark, selectedPassage } from './annotate'
import { change } from './change-library'

/** Makes a code of this name under another, or at the top. Gives its id; that of the one that is called so already. */
export function addCode(quoth: Quoth, name: string, parent: string | null): string | null {
  const { codes } = quoth.store.get()
  if (cleanName(name) === '') return null
  const known = codeNamed(codes.values(), name)
  if (known !== undefined) return known.id
  const now = Date.now()
  const after = { ...newCode(crypto.randomUUID(), name, codes.values(), now), parent }
  change(quoth, { label: `Add the code ${after.name}`, edits: [{ table: 'codes', before: null, after }] })
  return after.id
}

/** Changes what is known of a code. Changes of one `strand` are undone together. */
export function editCode(
  quoth: Quoth,
  id: string,
  fields: Partial<Pick<Code, 'tone' | 'description'>>,
  strand?: string,
): void {
  const before = quoth.store.get().codes.get(id)
  if (before === undefined) return
  const edits = [{ table: 'codes', before, after: { ...before, ...fields, updated: Date.now() } }] as const
  change(quoth, { label: `Change the code ${before.name}`, edits, ...(strand === undefined ? {} : { strand }) })
}

/** Gives a code another name; says where another is called that. */
export function renameCode(quoth: Quoth, id: string, name: string): void {
  const { codes } = quoth.store.get()
  const before = codes.get(id)
  const cleaned = cleanName(name)
  if (before === undefined || cleaned === '' || cleaned === before.name) return
  const same = codeNamed(codes.values(), cleaned)
  if (same !== undefined && same.id !== id) {
    const notice = `There is a code ${same.name} already. To make them one, merge them.`
    quoth.store.dispatch({ type: 'noticed', notice })
    return
  }
  const edits = [{ table: 'codes', before, after: { ...before, name: cleaned, updated: Date.now() } }] as const
  change(quoth, { label: `Rename the code to ${cleaned}`, edits })
}

/** Puts a code under another (null: at the top), at this place among those there. */
export function placeCode(quoth: Quoth, id: string, parent: string | null, index: number): void {
  apply(quoth, 'Move a code', moveCode(quoth.store.get().codes, id, parent, index, Date.now()))
}

/** Gives a code a figure key, or takes it away. */
export function keyForCode(quoth: Quoth, id: string, key: number | null): void {
  apply(quoth, 'Change a key', setKey(quoth.store.get().codes, id, key, Date.now()))
}

/** Makes two codes one, over all articles. */
export async function mergeCode(quoth: Quoth, kept: string, gone: string): Promise<void> {
  const { store, database, saving } = quoth
  await saving.retry()
  const annotations = await readAnnotationsByTag(database, gone)
  const { codes } = store.get()
  const [into, other] = [codes.get(kept), codes.get(gone)]
  if (into === undefined || other === undefined || saving.pending) return
  apply(quoth, `Merge ${other.name} into ${into.name}`, mergeCodes(codes, into, other, annotations, Date.now()))
  store.dispatch({ type: 'noticed', notice: `Merged ${other.name} into ${into.name}` })
}

/** Moves a code to the trash; what stood under it stands at the top, and what is tagged with it has it back with it. */
export function deleteCode(quoth: Quoth, id: string): void {
  const before = quoth.store.get().codes.get(id)
  if (before === undefined) return
  const now = Date.now()
  const edits = [{ table: 'codes', before, after: { ...before, updated: now, deleted: now } }] as const
  apply(quoth, `Move the code ${before.name} to the trash`, [...edits])
}

/**
 * Tags the active annotation with the code that has a figure key, or takes that tag away, and says which; a selected passage
 * is highlighted first.
 */
export function tagByKey(quoth: Quoth, key: number): void {
  const { store } = quoth
  const code = [...store.get().codes.values()].find((candidate) => candidate.key === key)
  if (code === undefined) {
    store.dispatch({ type: 'noticed', notice: `No code has the key ${key}: give it to one in the codebook.` })
    return
  }
  const hasToMark = activeAnnotation(store.get()) === undefined ? passageToMark(quoth) : selectedPassage(quoth)
  if (hasToMark !== null) mark(quoth, 'highlight', null)
  const active = activeAnnotation(store.get())
  if (active === undefined) return
  const has = active.tags.includes(code.id)
  const tags = has ? active.tags.filter((tag) => tag !== code.id) : [...active.tags, code.id]
  editAnnotation(quoth, active.id, { tags }, `${has ? 'Take away' : 'Tag with'} ${code.name}`)
  store.dispatch({ type: 'noticed', notice: `${has ? 'No longer tagged' : 'Tagged'} ${quoted(code.name)}` })
}

/** Changes the terms of a scale. */
export function editTerms(quoth: Quoth, id: ScaleId, terms: readonly Term[], label: string): void {
  const before = quoth.store.get().scales.get(id) ?? null
  const now = Date.now()
  const scale = scaleOf(quoth.store.get().scales, id)
  const after = { ...scale, terms, created: scale.created || now, updated: now }
  change(quoth, { label, edits: [{ table: 'scales', before, after }] })
}

/** Adds a term of this label to a scale; says where another is worded so. */
export function addTerm(quoth: Quoth, id: ScaleId, label: string): void {
  const scale = scaleOf(quoth.store.get().scales, id)
  const term: Term = { id: newTermId(scale, label), label: label.trim(), tone: 'quiet', retired: false }
  const same = termWorded(scale, term.label)
  if (same !== undefined) sayWorded(quoth, same)
  else if (term.label !== '') editTerms(quoth, id, [...scale.terms, term], `Add ${term.label}`)
}

/** Words the term of this id otherwise; says where another is worded so. */
export function rewordTerm(quoth: Quoth, id: ScaleId, term: string, label: string): void {
  const scale = scaleOf(quoth.store.get().scales, id)
  const before = scale.terms.find((one) => one.id === term)
  const trimmed = label.trim()
  if (before === undefined || trimmed === '' || trimmed === before.label) return
  const same = termWorded(scale, trimmed)
  if (same !== undefined && same.id !== term) {
    sayWorded(quoth, same)
    return
  }
  const terms = scale.terms.map((one) => (one.id === term ? { ...one, label: trimmed } : one))
  editTerms(quoth, id, terms, `Change ${before.label}`)
}

function sayWorded({ store }: Quoth, { label, retired }: Term): void {
  const notice = `There is ${quoted(label)} already${retired ? ': it is retired, and can be offered again' : ''}.`
  store.dispatch({ type: 'noticed', notice })
}

/** Saves the codebook and the scales as a file, where the person says. */
export async function saveCodebook({ store }: Quoth): Promise<void> {
  const bytes = new TextEncoder().encode(exportCodebook(store.get()))
  const outcome = await saveFile('Codebook.json', bytes)
  if (outcome.kind === 'saved') store.dispatch({ type: 'noticed', notice: `Exported to ${outcome.path}` })
  if (outcome.kind === 'failed') store.dispatch({ type: 'noticed', notice: `Not exported. ${outcome.message}` })
}

/** Brings a codebook in from a file, and says what became of it. */
export async function takeCodebook(quoth: Quoth, file: File): Promise<void> {
  const { store } = quoth
  const edits = importCodebook(await file.text(), store.get(), Date.now())
  if (edits.ok) apply(quoth, `Import the codebook ${file.name}`, edits.value)
  store.dispatch({ type: 'noticed', notice: whatBecameOf(file.name, edits) })
}

function whatBecameOf(name: string, edits: Result<Edit[], string>): string {
  if (!edits.ok) return `${name} was not imported. ${edits.failure}`
  return edits.value.length === 0 ? `All of ${name} is here already` : `Imported the codebook ${name}`
}

function apply(quoth: Quoth, label: string, edits: readonly Edit[]): void {
  if (edits.length > 0) change(quoth, { label, edits })
}
