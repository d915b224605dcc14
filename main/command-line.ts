import { resolve } from 'node:path'
import type { Command, ExportCommand } from '../preload/api'

/** What Quoth was asked to do when it was started. Paths are absolute. */
export type Request =
  | { kind: 'window'; library: string | null; files: string[]; ignored: string[] }
  | { kind: 'command'; library: string | null; command: CommandRequest }
  | { kind: 'help' }
  | { kind: 'unusable'; message: string }

/** A command with the paths that only main may see. */
export type CommandRequest =
  | { name: 'import'; files: string[] }
  | { name: 'annotate'; article: string; json: string }
  | (ExportCommand & { out: string })
  | { name: 'backup'; out: string }
  | { name: 'restore'; from: string }
  | Extract<Command, { name: 'list' | 'show' | 'verify' }>

export const USAGE = `Quoth, a reader for working out who said what.

  npm start -- [FILES OR FOLDERS…]            opens the window, importing what is named
  npm run --silent quoth -- COMMAND           does one thing and prints one JSON object a line:

    import FILE_OR_FOLDER…                    imports articles
    list [articles|claims|speakers|annotations]
    show ARTICLE [--revision=N]               the article's text and blocks
    annotate ARTICLE --json=FILE              adds the annotations in FILE
    export --format=FORMAT --out=PATH [--article=ID…] [--where=EXPR]
                                              markdown, obsidian, logseq, html, pdf, docx, xlsx, csv, json, w3c,
                                              claimreview, refi, brat, hypothesis, hypothesis-csv, readwise, bibtex,
                                              csl. EXPR says which annotations, by what list prints of them:
                                              'kind:claim AND speaker.name:"Pavel Durov" AND NOT verdict:unchecked'.
                                              claimreview takes --url=PAGE, where the reviews are published, and
                                              --publisher=NAME
    backup --out=PATH                         writes everything to one file
    restore --from=PATH                       puts a backup in the place of the library, which is backed up first
    verify                                    counts and checks every record

  --library=DIR                               uses the library in DIR instead of your own

Exit codes: 0 all went well, 1 something failed, 2 unusable arguments.
`

const COMMANDS = ['import', 'list', 'show', 'annotate', 'export', 'backup', 'restore', 'verify']
const LISTS = ['articles', 'claims', 'speakers', 'annotations'] as const

/** Switches that are Chromium's to act on, which a script may have to pass. */
const CHROMIUM =
  /^--(no-sandbox|disable-gpu|ozone-platform|remote-debugging-port|inspect|force-device-scale-factor|lang)\b/

/**
 * Reads the arguments after the program's (and, unpackaged, the app folder's) own. The first word that is a command's
 * name makes it a command; otherwise the words are files for the window.
 * @param folder what relative paths are relative to
 */
export function parseCommandLine(words: readonly string[], folder: string): Request {
  const positional: string[] = []
  const options = new Map<string, string[]>()
  let optionsEnded = false
  for (const word of words) {
    if (optionsEnded || !word.startsWith('-') || word === '-') positional.push(word)
    else if (word === '--') optionsEnded = true
    else if (!CHROMIUM.test(word)) {
      const [name = '', ...value] = word.split('=')
      options.set(name, [...(options.get(name) ?? []), value.join('=')])
    }
  }
  if (options.has('--help') || options.has('-h') || positional[0] === 'help') return { kind: 'help' }
  const libraries = options.get('--library')
  options.delete('--library')
  const library = libraries?.at(-1)
  if (library === '') return { kind: 'unusable', message: '--library takes a folder: --library=DIR' }
  const at = library === undefined ? null : resolve(folder, library)
  const [name, ...rest] = positional
  if (name !== undefined && COMMANDS.includes(name)) {
    const command = parseCommand(name, rest, options, folder)
    return typeof command === 'string'
      ? { kind: 'unusable', message: command }
      : { kind: 'command', library: at, command }
  }
  const files = positional.map((file) => resolve(folder, file))
  return { kind: 'window', library: at, files, ignored: [...options.keys()] }
}

/** The command, or a sentence on what is wrong with its arguments. */
function parseCommand(
  name: string,
  words: string[],
  options: Map<string, string[]>,
  folder: string,
): CommandRequest | string {
  const allowed: Record<string, string[]> = {
    show: ['--text', '--revision'],
    annotate: ['--json'],
    export: ['--format', '--out', '--article', '--where', '--url', '--publisher'],
    backup: ['--out'],
    restore: ['--from'],
  }
  const unknown = [...options.keys()].find((option) => !allowed[name]?.includes(option))
  if (unknown !== undefined) return `${name} does not know ${unknown}`
  const one = (option: string) => options.get(option)?.at(-1)

  if (name === 'import') {
    return words.length === 0
      ? 'import takes files or folders'
      : { name, files: words.map((file) => resolve(folder, file)) }
  }
  if (name === 'list') {
    const what = LISTS.find((list) => list === (words[0] ?? 'articles'))
    return what === undefined || words.length > 1 ? `list takes one of ${LISTS.join(', ')}` : { name, what }
  }
  if (name === 'show') {
    const [article] = words
    const revision = one('--revision')
    if (article === undefined || words.length > 1) return 'show takes the id of one article'
    if (revision !== undefined && !/^[1-9]\d{0,8}$/.test(revision)) return '--revision takes a number from 1'
    return { name, article, revision: revision === undefined ? null : Number(revision) }
  }
  if (name === 'annotate') {
    const [article] = words
    const json = one('--json')
    if (article === undefined || words.length > 1) return 'annotate takes the id of one article'
    return json ? { name, article, json: resolve(folder, json) } : 'annotate takes --json=FILE'
  }
  if (name === 'export') return parseExport(words, options, folder)
  if (name === 'backup' || name === 'restore') return parseBackup(name, words, one, folder)
  return words.length > 0 ? 'verify takes no arguments' : { name: 'verify' }
}

function parseExport(words: string[], options: Map<string, string[]>, folder: string): CommandRequest | string {
  const one = (option: string) => options.get(option)?.at(-1)
  const out = one('--out')
  if (words.length > 0) return `export does not know ${words[0]}`
  const format = one('--format')
  if (!format) return 'export takes --format=markdown, or another format'
  if (!out) return 'export takes --out=PATH'
  const where = one('--where')
  if (where === '') return '--where takes an expression'
  const url = one('--url')
  if (url !== undefined && !/^https?:\/\/\S+$/.test(url)) return '--url takes the address of a web page'
  const publisher = one('--publisher')
  const articles = (options.get('--article') ?? []).map((ids) => ids.split(',').filter((id) => id !== ''))
  // An empty one is a script’s variable that is empty: all of the library is not what it asks for.
  if (articles.some((ids) => ids.length === 0)) return '--article takes the id of an article, or several'
  return {
    name: 'export',
    format,
    out: resolve(folder, out),
    articles: articles.flat(),
    ...(where === undefined ? {} : { where }),
    ...(url === undefined ? {} : { url }),
    ...(publisher ? { publisher } : {}),
  }
}

function parseBackup(
  name: 'backup' | 'restore',
  words: string[],
  one: (option: string) => string | undefined,
  folder: string,
): CommandRequest | string {
  const path = one(name === 'backup' ? '--out' : '--from')
  if (words.length > 0) return `${name} does not know ${words[0]}`
  if (name === 'backup') return path ? { name, out: resolve(folder, path) } : 'backup takes --out=PATH'
  return path ? { name, from: resolve(folder, path) } : 'restore takes --from=PATH'
}
