import type { MentionTarget } from '../../domain/note-link'

/** The name that a mentioned thing has now; null where it is gone, undefined while nobody knows. */
export type NameOf = (target: MentionTarget) => string | null | undefined
