import { anchorAt } from '../../domain/anchor'
import type { Annotation } from '../../domain/annotation'
import { annotationOf } from '../../domain/annotation-index'
import type { Evidence, EvidenceSource, Stance } from '../../domain/evidence'
import { addAttachment, readAttachment } from '../../storage/attachments'
import { readAnnotation } from '../../storage/queries'
import { reasonOf } from '../../storage/saving'
import type { Quoth } from '../quoth'
import { saveFile } from '../save-file'
import { annotationsOf } from '../session/shown'
import { editAnnotation, passageToMark } from './annotate'
import { change } from './change-library'
import { goToAnchor } from './go-to-annotation'

/** The largest file that is kept as evidence, in bytes. */
const LARGEST = 64 * 1024 * 1024

/** Adds evidence to a claim of the open article. */
export function addEvidence(quoth: Quoth, id: string, source: EvidenceSource, stance: Stance): void {
  const claim = annotationOf(annotationsOf(quoth.store.get()), id)
  if (claim === undefined) return
  const added: Evidence = { ...source, id: crypto.randomUUID(), stance }
  editAnnotation(quoth, id, { evidence: [...(claim.evidence ?? []), added] }, 'Add evidence')
}

/** Keeps a file in the library as evidence of a claim of the open article. Says where that can't be done. */
export async function addEvidenceFile(quoth: Quoth, id: string, file: File, stance: Stance): Promise<void> {
  const say = (notice: string) => quoth.store.dispatch({ type: 'noticed', notice })
  if (file.size > LARGEST) return say(`${file.name} was not added: it is larger than 64 MB.`)
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const hash = await addAttachment(quoth.database, { name: file.name, type: file.type, bytes })
    addEvidence(quoth, id, { kind: 'file', hash, name: file.name }, stance)
  } catch (error) {
    say(`${file.name} was not added. ${reasonOf(error)}`)
  }
}

/** Makes the selected passage of the open article evidence of a claim, of whatever article that is. */
export async function takeSelectionAsEvidence(quoth: Quoth, claim: string, stance: Stance): Promise<void> {
  const { open } = quoth.store.get()
  const passage = passageToMark(quoth)
  if (open === null || passage === null) return
  const { article, revision, text } = open.content
  const anchor = anchorAt(text, passage.start, passage.end)
  const before = annotationOf(open.annotations, claim) ?? (await readAnnotation(quoth.database, claim))
  if (before === undefined) return
  const added: Evidence = { id: crypto.randomUUID(), stance, kind: 'passage', article, revision, anchor }
  const after = { ...before, evidence: [...(before.evidence ?? []), added], updated: Date.now() }
  change(quoth, { label: 'Add evidence', edits: [{ table: 'annotations', before, after }] })
}

/** Takes evidence away from a claim of the open article. */
export function removeEvidence(quoth: Quoth, id: string, evidence: string): void {
  const without = ({ evidence: all = [], ...rest }: Annotation): Annotation => {
    const left = all.filter((item) => item.id !== evidence)
    return left.length === 0 ? rest : { ...rest, evidence: left }
  }
  editAnnotation(quoth, id, without, 'Remove evidence')
}

/** Shows evidence that is in the library: goes to a passage, or saves a copy of a file where the person says. */
export async function openEvidence(quoth: Quoth, evidence: Evidence): Promise<void> {
  const { store, database } = quoth
  const say = (notice: string) => store.dispatch({ type: 'noticed', notice })
  if (evidence.kind === 'passage') await goToAnchor(quoth, evidence.article, evidence.anchor)
  else if (evidence.kind === 'file') {
    const file = await readAttachment(database, evidence.hash)
    if (file === undefined) return say('This file is missing from the library.')
    const saved = await saveFile(evidence.name, file.bytes)
    if (saved.kind === 'saved') say(`Saved a copy to ${saved.path}`)
    if (saved.kind === 'failed') say(`Not saved. ${saved.message} Choose another place and try again.`)
  }
}
