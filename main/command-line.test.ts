import { describe, expect, test } from 'vitest'
import { parseCommandLine, USAGE } from './command-line'

const FOLDER = '/home/ada'

function parse(...words: string[]) {
  return parseCommandLine(words, FOLDER)
}

/** What a person is told about arguments that can't be used; undefined when they can. */
function complaint(...words: string[]): string | undefined {
  const request = parse(...words)
  return request.kind === 'unusable' ? request.message : undefined
}

/** The command that these words are; null when they are none. */
function command(...words: string[]) {
  const request = parse(...words)
  return request.kind === 'command' ? request.command : null
}

describe('a start without a command', () => {
  test('opens the window with nothing to import', () => {
    expect(parse()).toEqual({ kind: 'window', library: null, files: [], ignored: [] })
  })

  test('imports files, whose relative paths are relative to the folder it was started in', () => {
    expect(parse('bridge.txt', '../bob/news.md', '/srv/articles')).toEqual({
      kind: 'window',
      library: null,
      files: ['/home/ada/bridge.txt', '/home/bob/news.md', '/srv/articles'],
      ignored: [],
    })
  })

  test('takes what follows -- as files, whatever they are called', () => {
    expect(parse('--', '--help', '-x.txt')).toMatchObject({
      kind: 'window',
      files: ['/home/ada/--help', '/home/ada/-x.txt'],
      ignored: [],
    })
  })

  test('opens a file that is called like a command when it is named with its folder', () => {
    expect(parse('./list')).toMatchObject({ kind: 'window', files: ['/home/ada/list'] })
  })

  test('lists the options that it does not know', () => {
    expect(parse('--libary=x', 'bridge.txt', '-v')).toMatchObject({
      kind: 'window',
      files: ['/home/ada/bridge.txt'],
      ignored: ['--libary', '-v'],
    })
  })

  test.each(['--no-sandbox', '--disable-gpu', '--remote-debugging-port=9222', '--inspect=0', '--lang=de'])(
    'leaves %s to Chromium without a word',
    (option) => {
      expect(parse(option, 'bridge.txt')).toEqual({
        kind: 'window',
        library: null,
        files: ['/home/ada/bridge.txt'],
        ignored: [],
      })
    },
  )
})

describe('--library', () => {
  test('names the folder of the library, relative to where Quoth was started', () => {
    expect(parse('--library=work')).toMatchObject({ kind: 'window', library: '/home/ada/work', ignored: [] })
    expect(parse('list', '--library=/srv/quoth')).toMatchObject({ kind: 'command', library: '/srv/quoth' })
  })

  test('counts where it is given last', () => {
    expect(parse('--library=a', '--library=b')).toMatchObject({ library: '/home/ada/b' })
  })

  test('may hold an equals sign', () => {
    expect(parse('--library=a=b')).toMatchObject({ library: '/home/ada/a=b' })
  })

  test.each([['--library'], ['--library=']])('is unusable without a folder: %s', (word) => {
    expect(complaint(word)).toBe('--library takes a folder: --library=DIR')
  })
})

describe('help', () => {
  test.each([[['--help']], [['-h']], [['help']], [['import', '--help']], [['bridge.txt', '-h']]])(
    'is shown for %j',
    (words) => {
      expect(parse(...words)).toEqual({ kind: 'help' })
    },
  )

  test.each(['import', 'list', 'show', 'annotate', 'export', 'verify', '--library'])('tells of %s', (word) => {
    expect(USAGE).toContain(word)
  })
})

describe('a command', () => {
  test('import takes files and folders', () => {
    expect(command('import', 'a.txt', '/srv/b')).toEqual({ name: 'import', files: ['/home/ada/a.txt', '/srv/b'] })
  })

  test.each(['articles', 'claims', 'speakers', 'annotations'])('list %s lists them', (what) => {
    expect(command('list', what)).toEqual({ name: 'list', what })
  })

  test('list alone lists articles', () => {
    expect(command('list')).toEqual({ name: 'list', what: 'articles' })
  })

  test('show takes an article, and may take a revision of it', () => {
    expect(command('show', 'article-1')).toEqual({ name: 'show', article: 'article-1', revision: null })
    expect(command('show', '--revision=2', 'article-1')).toEqual({ name: 'show', article: 'article-1', revision: 2 })
  })

  test('export takes the ids of articles, and is not all of them where a script’s variable is empty', () => {
    const given = (...ids: string[]) =>
      command('export', '--format=json', '--out=x', ...ids.map((id) => `--article=${id}`))
    expect(given('a', 'b,c')).toMatchObject({ articles: ['a', 'b', 'c'] })
    expect(given()).toMatchObject({ articles: [] })
    expect(parse('export', '--format=json', '--out=x', '--article=')).toMatchObject({ kind: 'unusable' })
    expect(parse('export', '--format=json', '--out=x', '--article=a', '--article=,')).toMatchObject({
      kind: 'unusable',
    })
  })

  test('annotate takes an article and a file of annotations', () => {
    expect(command('annotate', 'article-1', '--json=claims.json')).toEqual({
      name: 'annotate',
      article: 'article-1',
      json: '/home/ada/claims.json',
    })
  })

  test('export takes a format, a file, and articles one by one or with commas', () => {
    const exported = { name: 'export', format: 'markdown', out: '/home/ada/notes.md' }
    const words = ['export', '--format=markdown', '--out=notes.md']
    expect(command(...words)).toEqual({ ...exported, articles: [] })
    expect(command(...words, '--article=a', '--article=b,c')).toEqual({ ...exported, articles: ['a', 'b', 'c'] })
    expect(command(...words, '--article=,a,')).toEqual({ ...exported, articles: ['a'] })
  })

  test('export takes an expression, and where reviews are published', () => {
    const words = ['export', '--format=claimreview', '--out=r.json', '--where=kind:claim AND verdict:refuted']
    expect(command(...words, '--url=https://example.org/checks', '--publisher=The Checkers')).toEqual({
      name: 'export',
      format: 'claimreview',
      out: '/home/ada/r.json',
      articles: [],
      where: 'kind:claim AND verdict:refuted',
      url: 'https://example.org/checks',
      publisher: 'The Checkers',
    })
  })

  test('verify takes nothing', () => {
    expect(command('verify')).toEqual({ name: 'verify' })
  })

  test('is found among options, and passes Chromium’s switches over', () => {
    expect(command('--no-sandbox', '--library=x', 'verify', '--ozone-platform=headless')).toEqual({ name: 'verify' })
  })

  test.each([
    [['import'], 'import takes files or folders'],
    [['list', 'cats'], 'list takes one of articles, claims, speakers, annotations'],
    [['list', 'claims', 'speakers'], 'list takes one of articles, claims, speakers, annotations'],
    [['show'], 'show takes the id of one article'],
    [['show', 'a', 'b'], 'show takes the id of one article'],
    [['show', 'a', '--revision=0'], '--revision takes a number from 1'],
    [['show', 'a', '--revision=two'], '--revision takes a number from 1'],
    [['show', 'a', '--revision'], '--revision takes a number from 1'],
    [['annotate', '--json=x'], 'annotate takes the id of one article'],
    [['annotate', 'a'], 'annotate takes --json=FILE'],
    [['annotate', 'a', '--json='], 'annotate takes --json=FILE'],
    [['export', '--out=x'], 'export takes --format=markdown, or another format'],
    [['backup'], 'backup takes --out=PATH'],
    [['restore', 'x'], 'restore does not know x'],
    [['export', '--format=markdown'], 'export takes --out=PATH'],
    [['export', '--format=csv', '--out=x', '--where='], '--where takes an expression'],
    [['export', '--format=csv', '--out=x', '--url=x'], '--url takes the address of a web page'],
    [['export', 'a', '--format=markdown', '--out=x'], 'export does not know a'],
    [['verify', 'a'], 'verify takes no arguments'],
    [['verify', '--deep'], 'verify does not know --deep'],
    [['list', '--json=x'], 'list does not know --json'],
  ])('says what is wrong with %j', (words, message) => {
    expect(complaint(...words)).toBe(message)
  })
})
