import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { sandboxing, startApp } from './electron.mjs'
import { root, scratch, startedFrom } from './folders.mjs'
import { launch } from './launcher.mjs'
import { ownHome } from './own-home.mjs'
import { setUp } from './set-up.mjs'
import { Stop } from './stop.mjs'
import { withTemporaryFolder } from './temporary-folder.mjs'

/** @typedef {import('./set-up.mjs').Electron} Electron */

/** The seed that is shown annotated: a news article, as it was scraped. */
const SEED = '000_cd4c1833c58ac104.txt'

/** The pages of the window that a picture can be of, by the words that lead to them. */
const PAGES = { article: 'Articles', speakers: 'Speakers', codebook: 'Codebook', history: 'History and trash' }

// npm run picture -- FILE.png [--theme=…] [--page=…]: the window as it is, with the first seed open and annotated.
await launch(async () => {
  const { file, theme, page } = readArguments(process.argv.slice(2))
  const { executable, environment } = await setUp({ build: true })
  const electron = { executable, environment: { ...environment, ...ownHome() } }
  mkdirSync(scratch, { recursive: true })
  await withTemporaryFolder(scratch, async (library) => {
    const title = await annotateSeed(electron, library)
    await takePicture(electron, library, title, { file, theme, page })
  })
  return 0
})

/** @typedef {{ file: string, theme: 'light' | 'dark', page: keyof typeof PAGES }} Wanted */

/**
 * @param {string[]} words
 * @returns {Wanted}
 */
function readArguments(words) {
  const [file, ...others] = words.filter((word) => !word.startsWith('--'))
  /** @param {string} name */
  const option = (name) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
  const theme = option('theme') ?? 'light'
  const page = option('page') ?? 'article'
  const known = words.every((word) => !word.startsWith('--') || /^--(?:theme|page)=/.test(word))
  if (
    file?.endsWith('.png') &&
    others.length === 0 &&
    known &&
    (theme === 'light' || theme === 'dark') &&
    page in PAGES
  ) {
    return { file: resolve(startedFrom, file), theme, page: /** @type {keyof typeof PAGES} */ (page) }
  }
  throw new Stop(`Usage: npm run picture -- FILE.png [--theme=dark|light] [--page=${Object.keys(PAGES).join('|')}]`)
}

/**
 * Annotates the seed article, and gives its title.
 * @param {Electron} electron
 * @param {string} library
 * @returns {Promise<string>}
 */
async function annotateSeed(electron, library) {
  const printed = await runCommand(electron, ['list', 'articles', `--library=${library}`])
  const articles = printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const seed = articles.find(({ fileName }) => fileName === SEED)
  if (!seed) throw new Stop(`The library came up without ${SEED}: is it in seeds/?`)
  const annotations = join(root, 'launch', 'picture.json')
  await runCommand(electron, ['annotate', seed.id, `--json=${annotations}`, `--library=${library}`])
  return seed.title
}

/**
 * Runs a command of the app's, and gives what it printed.
 * @param {Electron} electron
 * @param {string[]} words
 */
async function runCommand(electron, words) {
  const { child, ended } = startApp(electron, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const printed = child.stdout === null ? '' : await text(child.stdout)
  if ((await ended) !== 0) throw new Stop(`quoth ${words[0]} failed, so there is no picture. It printed: ${printed}`)
  return printed
}

/**
 * @param {Electron} electron
 * @param {string} library
 * @param {string} title of the article in the picture
 * @param {Wanted} wanted
 */
async function takePicture({ executable, environment }, library, title, { file, theme, page: wanted }) {
  const { _electron } = await import('@playwright/test')
  const app = await _electron.launch({
    executablePath: executable,
    args: [...sandboxing(), root, `--library=${library}`],
    env: Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value ? [[name, value]] : []))),
  })
  try {
    const page = await app.firstWindow()
    await page.emulateMedia({ colorScheme: theme })
    await page.getByRole('list', { name: 'Articles' }).getByRole('button', { name: title }).click()
    const cards = page.getByRole('complementary', { name: 'Margin' }).getByRole('article')
    await cards.nth(1).getByRole('button').click()
    await page.getByRole('combobox', { name: 'Speaker' }).waitFor()
    await page.getByRole('main').evaluate((main) => main.closest('.scroller')?.scrollTo(0, 0))
    if (wanted !== 'article') {
      const library = page.getByRole('navigation', { name: 'Library' })
      await library.getByRole('button', { name: PAGES[wanted] }).click()
      await page.getByRole('main', { name: PAGES[wanted] }).waitFor()
    }
    // Fonts and the cards' way to their places take a moment.
    await page.waitForTimeout(600)
    await page.screenshot({ path: file })
  } finally {
    await app.close()
  }
}
