/**
 * The boundary between the main process and the renderer: every message that crosses it, and nothing else. Only
 * bytes, strings and plain records cross; main knows nothing of articles, claims or speakers.
 */

/** What the renderer asks of main, and what it is answered. */
export type Requests = {
  /** Chromium has closed the library by itself, as it does when it can't write it: its files are mended before it is opened again. */
  'library:closed': { arguments: []; answer: undefined }
  /** Whether this library has held something before, as far as its folder knows. */
  'library:held-something': { arguments: []; answer: boolean }
  /** Notes in its folder that this library holds something. */
  'library:holds-something': { arguments: []; answer: undefined }
  /** How many bytes there is room for on the disk that the library is on. */
  'library:room': { arguments: []; answer: number }
  /** The files of seeds/, for a library's first start. */
  'seeds:read': { arguments: []; answer: IncomingFile[] }
  /** The next of the files that a person or a script asked to be opened; null when none is waiting. */
  'files:next': { arguments: []; answer: WaitingFile | null }
  /** Has files of which these are the paths wait for `files:next` once more; others than it has given are left out. */
  'files:again': { arguments: [paths: string[]]; answer: undefined }
  /** Gives up the files that still wait: somebody cancelled. */
  'files:forget': { arguments: []; answer: undefined }
  /** Shows the system's open dialog for files of this kind first; what is chosen waits for `files:next`. */
  'files:choose': { arguments: [kind: ChosenKind]; answer: undefined }
  /** Shows the system's open dialog for one file of Quoth's own, to be looked at and not imported; null where none is chosen. */
  'file:choose': { arguments: []; answer: IncomingFile | null }
  /** Has a file read in the import window; `encoding` is a WHATWG label that a person chose, or null. */
  'file:read': { arguments: [file: FileToRead]; answer: FileReading }
  /** Shows these keys beside the menu’s items; it is the page that hears them. */
  'menu:keys': { arguments: [keys: MenuKeys]; answer: undefined }
  /** Loads the reading window again, which no page may do by itself. */
  'window:load-again': { arguments: []; answer: undefined }
  /** Puts a text on the system's clipboard. */
  'text:copy': { arguments: [text: string]; answer: undefined }
  /** Shows the system's save dialog, and gives an id for the file that is chosen. */
  'save:begin': { arguments: [suggestedName: string, as: SavedAs]; answer: SaveBegun }
  /** Adds bytes to such a file. */
  'save:append': { arguments: [id: string, bytes: Uint8Array]; answer: undefined }
  /** Puts it in its place, whole or not at all. */
  'save:finish': { arguments: [id: string]; answer: WriteOutcome }
  /** Where backups are kept, and those that are there, the newest first. */
  'backups:list': { arguments: []; answer: BackupsListed }
  /** Shows the system's dialog for a folder, in which backups are kept from now on. */
  'backups:choose-folder': { arguments: []; answer: BackupsListed }
  /** Shows the folder of the backups in the system's file manager. */
  'backups:show-folder': { arguments: []; answer: undefined }
  /** Begins a backup, for which it gives an id. */
  'backup:begin': { arguments: [reason: BackupReason]; answer: string }
  /** Adds bytes to a backup that was begun. */
  'backup:append': { arguments: [id: string, bytes: Uint8Array]; answer: undefined }
  /** Puts a backup in its place, whole or not at all. */
  'backup:finish': { arguments: [id: string]; answer: WriteOutcome }
  /** Gives a backup up that was begun: nothing is left of it. */
  'backup:discard': { arguments: [id: string]; answer: undefined }
  /** The bytes of a backup in the folder, by its name. */
  'backup:read': { arguments: [name: string]; answer: BackupRead }
  /** Says what was found when a backup was read back: those that are no longer wanted are let go, or it is itself. */
  'backup:checked': { arguments: [name: string, found: BackupFinding]; answer: undefined }
  /** In a window that runs a command: the command. */
  'command:take': { arguments: []; answer: Command }
  /** Prints one line on standard output. */
  'command:print': { arguments: [line: string]; answer: undefined }
  /** Prints a page of HTML, in which nothing runs and for which nothing is fetched, to PDF. */
  'command:print-page': { arguments: [html: string]; answer: Uint8Array }
  /** Adds bytes to the file that the command line named with --out. */
  'command:append': { arguments: [bytes: Uint8Array]; answer: undefined }
  /** Puts that file in its place, whole or not at all. */
  'command:commit': { arguments: []; answer: WriteOutcome }
  /** Ends the program with this exit code. */
  'command:finish': { arguments: [exitCode: number]; answer: undefined }
}

/** What main tells the renderer without being asked. */
export type Events = {
  /** Files are waiting for `files:next`. */
  'files:waiting': []
  /** A menu item that the renderer carries out was chosen. */
  'menu:chosen': [command: MenuCommand]
}

/** The names of the requests: what a page may ask for at all. */
export const REQUEST_CHANNELS: readonly (keyof Requests)[] = [
  'library:closed',
  'library:held-something',
  'library:holds-something',
  'library:room',
  'seeds:read',
  'files:next',
  'files:again',
  'files:forget',
  'files:choose',
  'file:choose',
  'file:read',
  'menu:keys',
  'window:load-again',
  'text:copy',
  'save:begin',
  'save:append',
  'save:finish',
  'backups:list',
  'backups:choose-folder',
  'backups:show-folder',
  'backup:begin',
  'backup:append',
  'backup:finish',
  'backup:discard',
  'backup:read',
  'backup:checked',
  'command:take',
  'command:print',
  'command:print-page',
  'command:append',
  'command:commit',
  'command:finish',
]

/** What the open dialog is shown for. What a file is, its bytes say. */
export const CHOSEN_KINDS = ['articles', 'annotations'] as const
export type ChosenKind = (typeof CHOSEN_KINDS)[number]

/** How the preload script hands over the paths of what was dropped; no page can ask for it by name. */
export const DROPPED_CHANNEL = 'files:dropped'

/** The names of the events. */
export const EVENT_CHANNELS: readonly (keyof Events)[] = ['files:waiting', 'menu:chosen']

/** The commands that the menu has items for, by their ids: the renderer carries them out. */
export const MENU_COMMANDS = [
  'open-files',
  'import-annotations',
  'compare',
  'export',
  'delete-article',
  'undo',
  'redo',
  'keys',
] as const
export type MenuCommand = (typeof MENU_COMMANDS)[number]

/** The keys that are shown in the menu for its commands, as Electron writes them: `CmdOrCtrl+Shift+Z`. */
export type MenuKeys = Partial<Record<MenuCommand, string>>

/** A file for the import window. `encoding` is a WHATWG label that a person chose, or null to find out. */
export type FileToRead = { name: string; bytes: Uint8Array; encoding: string | null }

/**
 * What became of a file in the import window. What was `read` is a stranger's: the file may have taken that window over,
 * so whoever asked has to check it. It is `stopped` where it took too much time or memory, or brought the window down.
 */
export type FileReading =
  | { kind: 'read'; value: unknown }
  | { kind: 'stopped'; problem: 'too-slow' | 'too-large' | 'damaged'; message: string }

/** What the preload script of the import window puts at `window.importing`; nothing else reaches beyond that window. */
export type ImportApi = {
  /** Has each file that comes read by `read`, and hands on what it gives. */
  serve(read: (file: FileToRead) => Promise<unknown>): void
}

/** A file on its way in: its bytes, or why it could not be read. `path` is as the person or script named it. */
export type IncomingFile = { name: string; path: string } & (
  | { ok: true; bytes: Uint8Array }
  | { ok: false; problem: 'too-large' | 'unreadable' | 'empty'; message: string }
)

/** A file that was waiting, and how many more are, as far as is known: a folder counts as one until it is opened. */
export type WaitingFile = IncomingFile & { left: number }

export type WriteOutcome = { kind: 'saved'; path: string; bytes: number } | { kind: 'failed'; message: string }
export type SaveOutcome = WriteOutcome | { kind: 'cancelled' }

/** What becomes of the bytes of a file that is saved: they are written as they are, or are a page of HTML that is printed to PDF. */
export const SAVED_AS = ['written', 'printed'] as const
export type SavedAs = (typeof SAVED_AS)[number]

/**
 * In a page that is to be printed, a link from one place in it to another: this, the id of the element that the link stands
 * in, a slash, and the id of the one that it goes to, in which a link has to stand too.
 */
export const LINK_IN_PRINT = 'within:'

/** A file that is being saved, by its id; or nobody wanted to. */
export type SaveBegun = { kind: 'begun'; id: string } | { kind: 'cancelled' }

/** What a backup is made before, where it is not the one of the day. */
export const BACKUP_REASONS = ['daily', 'by hand', 'before restoring', 'before upgrade'] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]

/** A backup in the folder, or why it can't be read. */
export type BackupRead = { kind: 'read'; bytes: Uint8Array } | { kind: 'failed'; message: string }

/** Whether a backup is what was written. */
export const BACKUP_FINDINGS = ['whole', 'damaged'] as const
export type BackupFinding = (typeof BACKUP_FINDINGS)[number]

/**
 * The folder that backups are kept in, and those there: times in milliseconds since 1970, sizes in bytes. Those of other
 * libraries, which may be kept in the same folder, are not this one's own.
 */
export type BackupsListed = {
  folder: string
  backups: { name: string; created: number; size: number; isOwn: boolean }[]
  /** Why the folder can't be read, or is not the one that was just chosen; null where all is well. */
  problem: string | null
}

/**
 * Which annotations are written, and as what: those of these articles, or of all, that `where` lets through. ClaimReviews are
 * published at `url`.
 */
export type ExportCommand = {
  name: 'export'
  format: string
  articles: string[]
  where?: string
  url?: string
  publisher?: string
}

/** A command of `npm run quoth`, as far as the renderer needs to know it. */
export type Command =
  | { name: 'import' }
  | { name: 'list'; what: 'articles' | 'claims' | 'speakers' | 'annotations' }
  | { name: 'show'; article: string; revision: number | null }
  | { name: 'annotate'; article: string; json: Uint8Array }
  | ExportCommand
  | { name: 'verify' }
  | { name: 'backup' }
  | { name: 'restore'; bytes: Uint8Array }

/** The largest file that is read, in bytes: beyond it a text is no article, and the window would stall. */
export const LARGEST_FILE = 64 * 1024 * 1024

/** What the preload script puts at `window.quoth`. */
export type QuothApi = {
  request<Channel extends keyof Requests>(
    channel: Channel,
    ...parameters: Requests[Channel]['arguments']
  ): Promise<Requests[Channel]['answer']>
  /** Has files and folders that were dropped on the page wait for `files:next`; gives how many the system let be read. */
  takeDropped(files: readonly File[]): Promise<number>
  /** Calls `listener` at each such event; what it gives stops that. */
  on<Channel extends keyof Events>(channel: Channel, listener: (...parameters: Events[Channel]) => void): () => void
}
