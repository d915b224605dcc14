import * as v from 'valibot'
import { ANNOTATION_KINDS, LEVELS, SPEECHES } from '../../domain/annotation'
import { STANCES } from '../../domain/evidence'
import { anchor, text, times } from './library-parts'

const named = v.object({ id: text, name: v.string() })

const stated = { id: text, stance: v.picklist(STANCES) }

/** What supports or contradicts a claim. */
export const evidenceSchema = v.variant('kind', [
  v.object({ ...stated, kind: v.literal('link'), url: v.string(), title: v.string() }),
  v.object({ ...stated, kind: v.literal('file'), hash: v.string(), name: v.string() }),
  v.object({ ...stated, kind: v.literal('passage'), article: text, revision: v.number(), anchor }),
])

/** What is said of an annotation's words, in the file and in the record of a single annotation. */
export const statements = {
  speech: v.exactOptional(v.picklist(SPEECHES)),
  verdict: v.exactOptional(v.pipe(text, v.description('The id of a term in the scale of verdicts'))),
  confidence: v.exactOptional(v.picklist(LEVELS)),
  claimType: v.exactOptional(v.pipe(text, v.description('The id of a term in the scale of kinds of claim'))),
  wording: v.exactOptional(
    v.pipe(v.string(), v.nonEmpty(), v.description('What is claimed, in the reader’s own words')),
  ),
  checkWorthiness: v.exactOptional(v.picklist(LEVELS)),
}

/** An annotation of the file: the record that `list annotations` prints, with the ids of its codes. */
export const annotationSchema = v.pipe(
  v.object({
    id: text,
    article: text,
    kind: v.picklist(ANNOTATION_KINDS),
    ...anchor.entries,
    continued: v.exactOptional(
      v.pipe(v.array(anchor), v.nonEmpty(), v.description('The further passages of a split quote')),
    ),
    speaker: v.exactOptional(named),
    via: v.exactOptional(v.pipe(v.array(named), v.description('Through whom it came, the outermost first'))),
    ...statements,
    evidence: v.exactOptional(v.array(evidenceSchema)),
    note: v.exactOptional(v.pipe(v.string(), v.description('Markdown'))),
    tags: v.pipe(v.array(v.string()), v.description('The names of its codes')),
    codes: v.array(text),
    ...times,
  }),
  v.check(({ start, end }) => start < end, 'end must be greater than start'),
)
