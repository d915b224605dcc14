/**
 * The boundary between the main process and the renderer: every message that crosses it, and nothing else. Only
 * bytes, strings and plain records cross; main knows nothing of articles, claims or speakers.
 */

/** What the renderer asks of main, and what it is answered. */
export type Requests = {
  /** The files of seeds/, for a library's first start. */
  'seeds:read': { arguments: []; answer: IncomingFile[] }
  /** The next of the files that a person or a script asked to be opened; null when none is waiting. */
  'files:next': { arguments: []; answer: IncomingFile | null }
  /** Shows the system's open dialog; what is chosen waits for `files:next`. */
  'files:choose': { arguments: []; answer: undefined }
  /** Shows the system's save dialog and writes `text` as UTF-8, whole or not at all. */
  'text:save': { arguments: [request: { suggestedName: string; text: string }]; answer: SaveOutcome }
  /** In a window that runs a command: the command. */
  'command:take': { arguments: []; answer: Command }
  /** Prints one line on standard output. */
  'command:print': { arguments: [line: string]; answer: undefined }
  /** Writes `text` to the path that the command line named with --out, whole or not at all. */
  'command:write': { arguments: [text: string]; answer: WriteOutcome }
  /** Ends the program with this exit code. */
  'command:finish': { arguments: [exitCode: number]; answer: undefined }
}

/** What main tells the renderer without being asked. */
export type Events = {
  /** Files are waiting for `files:next`. */
  'files:waiting': []
  /** A menu item that the renderer carries out was chosen. */
  'menu:chosen': [action: MenuAction]
}

/** The names of the requests: what a page may ask for at all. */
export const REQUEST_CHANNELS: readonly (keyof Requests)[] = [
  'seeds:read',
  'files:next',
  'files:choose',
  'text:save',
  'command:take',
  'command:print',
  'command:write',
  'command:finish',
]

/** The names of the events. */
export const EVENT_CHANNELS: readonly (keyof Events)[] = ['files:waiting', 'menu:chosen']

/** The menu items that the renderer carries out. */
export const MENU_ACTIONS = ['undo', 'redo', 'export', 'delete-article', 'shortcuts'] as const
export type MenuAction = (typeof MENU_ACTIONS)[number]

/** A file on its way in: its bytes, or why it could not be read. `path` is as the person or script named it. */
export type IncomingFile = { name: string; path: string } & (
  | { ok: true; bytes: Uint8Array }
  | { ok: false; problem: 'too-large' | 'unreadable' | 'unsupported'; message: string }
)

export type WriteOutcome = { kind: 'saved'; path: string; bytes: number } | { kind: 'failed'; message: string }
export type SaveOutcome = WriteOutcome | { kind: 'cancelled' }

/** A command of `npm run quoth`, as far as the renderer needs to know it. */
export type Command =
  | { name: 'import' }
  | { name: 'list'; what: 'articles' | 'claims' | 'speakers' | 'annotations' }
  | { name: 'show'; article: string; revision: number | null }
  | { name: 'annotate'; article: string; json: string }
  | { name: 'export'; format: 'markdown'; articles: string[] }
  | { name: 'verify' }

/** The largest file that is read, in bytes: beyond it a text is no article, and the window would stall. */
export const LARGEST_FILE = 16 * 1024 * 1024

/** What the preload script puts at `window.quoth`. */
export type QuothApi = {
  request<Channel extends keyof Requests>(
    channel: Channel,
    ...parameters: Requests[Channel]['arguments']
  ): Promise<Requests[Channel]['answer']>
  /** Calls `listener` at each such event; what it gives stops that. */
  on<Channel extends keyof Events>(channel: Channel, listener: (...parameters: Events[Channel]) => void): () => void
}
