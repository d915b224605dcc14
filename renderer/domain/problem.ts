/** Why a file did not become an article. The words are stable: scripts match on them. */
export const PROBLEMS = ['unsupported', 'encrypted', 'damaged', 'empty', 'too-large', 'too-slow', 'unreadable'] as const

export type Problem = (typeof PROBLEMS)[number]

/** A file that was not imported, with one plain sentence that names neither file nor cause twice. */
export type ImportFailure = { problem: Problem; message: string }
