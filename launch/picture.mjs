import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { sandboxing, startApp } from './electron.mjs'
import { root, startedFrom } from './folders.mjs'
import { launch } from './launcher.mjs'
import { ownHome } from './own-home.mjs'
import { SCREENS } from './picture-screens.mjs'
import { setUp } from './set-up.mjs'
import { shownWindow } from './shown-window.mjs'
import { Stop } from './stop.mjs'
import { withTemporaryFolder } from './temporary-folder.mjs'

/** @typedef {import('./set-up.mjs').Electron} Electron */

/** The seed that is shown annotated: a news article, as it was scraped. */
const SEED = '000_cd4c1833c58ac104.txt'

// npm run picture -- FILE.png [--theme=…] [--screen=…]: the window as it is, with the first seed open and annotated.
await launch(async () => {
  const { file, theme, screen } = readArguments(process.argv.slice(2))
  const { executable, environment } = await setUp({ build: true })
  const electron = { executable, environment: { ...environment, ...ownHome() } }
  // The page of backups shows where the library is.
  await withTemporaryFolder(tmpdir(), async (folder) => {
    const [library, colleague] = [join(folder, 'Quoth'), join(folder, 'colleague')]
    const { title } = await annotateSeed(electron, library, 'picture.json')
    const seed = await annotateSeed(electron, colleague, 'picture-colleague.json')
    const theirs = join(folder, 'Mara’s notes.json')
    const exporting = ['export', '--format=json', `--article=${seed.id}`, `--out=${theirs}`]
    await runCommand(electron, [...exporting, `--library=${colleague}`])
    await takePicture(electron, library, { title, theirs }, { file, theme, screen })
  })
  return 0
})

/** @typedef {{ file: string, theme: 'light' | 'dark', screen: string }} Wanted */

/**
 * @param {string[]} words
 * @returns {Wanted}
 */
function readArguments(words) {
  const [file, ...others] = words.filter((word) => !word.startsWith('--'))
  /** @param {string} name */
  const option = (name) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
  const theme = option('theme') ?? 'light'
  const screen = option('screen') ?? 'article'
  const known = words.every((word) => !word.startsWith('--') || /^--(?:theme|screen)=/.test(word))
  if (
    file?.endsWith('.png') &&
    others.length === 0 &&
    known &&
    (theme === 'light' || theme === 'dark') &&
    Object.hasOwn(SCREENS, screen)
  ) {
    return { file: resolve(startedFrom, file), theme, screen }
  }
  throw new Stop(`Usage: npm run picture -- FILE.png [--theme=dark|light] [--screen=${Object.keys(SCREENS).join('|')}]`)
}

/**
 * Annotates the seed article in a library.
 * @param {Electron} electron
 * @param {string} library
 * @param {string} annotations their file beside this one
 * @returns {Promise<{ id: string, title: string }>} the article
 */
async function annotateSeed(electron, library, annotations) {
  const printed = await runCommand(electron, ['list', 'articles', `--library=${library}`])
  const articles = printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const seed = articles.find(({ fileName }) => fileName === SEED)
  if (!seed) throw new Stop(`The library came up without ${SEED}: is it in seeds/?`)
  const file = join(root, 'launch', annotations)
  await runCommand(electron, ['annotate', seed.id, `--json=${file}`, `--library=${library}`])
  return seed
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
 * @param {{ title: string, theirs: string }} shown the title of the article in the picture, and a colleague’s file
 * @param {Wanted} wanted
 */
async function takePicture({ executable, environment }, library, { title, theirs }, { file, theme, screen }) {
  const { files = [], show } = SCREENS[screen] ?? {}
  const { _electron } = await import('@playwright/test')
  const app = await _electron.launch({
    executablePath: executable,
    args: [...sandboxing(), root, `--library=${library}`, ...files],
    env: Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value ? [[name, value]] : []))),
  })
  try {
    const page = await shownWindow(app)
    await page.emulateMedia({ colorScheme: theme })
    await page.getByRole('list', { name: 'Articles' }).getByRole('button', { name: title }).click()
    if (files.length > 0) await page.getByRole('region', { name: /^Annotations from/ }).waitFor()
    const cards = page.getByRole('complementary', { name: 'Margin' }).getByRole('article')
    await cards.nth(1).getByRole('button').click()
    await page.getByRole('combobox', { name: 'Speaker' }).waitFor()
    await page.getByRole('main').evaluate((main) => main.closest('.scroller')?.scrollTo(0, 0))
    await show?.(page, { app, theirs })
    // Fonts and the cards' way to their places take a moment.
    await page.waitForTimeout(600)
    await page.screenshot({ path: file })
  } finally {
    await app.close()
  }
}
