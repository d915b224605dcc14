/** What the right of the window shows: the open article, or a page about the library. */
export type Place =
  | { kind: 'article' }
  /** The registry of speakers, and which of them is looked at. */
  | { kind: 'speakers'; speaker: string | null }
  /** The codebook, and which code is looked at. */
  | { kind: 'codebook'; code: string | null }
  /** How far the library and a colleague's agree. */
  | { kind: 'agreement' }
  /** What was done, and what is in the trash. */
  | { kind: 'history' }
  | { kind: 'backup' }

/** What floats above the window, waiting for a choice. */
export type Dialog = 'commands' | 'keys' | 'outline' | 'export' | 'copy-as' | 'evidence-for' | 'evidence-against'
