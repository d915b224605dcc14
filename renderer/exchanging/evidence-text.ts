import type { Evidence } from '../domain/evidence'

/** The evidence of one stance as one line for a cell of a table. */
export function evidenceText(evidence: readonly Evidence[], stance: Evidence['stance']): string {
  return evidence
    .filter((item) => item.stance === stance)
    .map((item) => {
      if (item.kind === 'link') return [item.title, item.url].filter(Boolean).join(' ')
      return item.kind === 'file' ? item.name : `“${item.anchor.exact}”`
    })
    .join('; ')
}
