import { join } from 'node:path'
import { root } from './folders.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ app: import('@playwright/test').ElectronApplication, theirs: string }} Stage with a colleague’s file */

/**
 * What a picture can be of: how one gets there from the annotated article, and the files of annotations that are
 * opened first.
 * @type {Record<string, { files?: string[], show: (page: Page, stage: Stage) => Promise<void> }>}
 */
export const SCREENS = {
  article: { show: async () => {} },
  speakers: {
    show: async (page) => {
      await goTo(page, 'Speakers')
      await page.getByRole('list', { name: 'Speakers' }).getByRole('button', { name: 'Pavel Durov' }).click()
      await page.getByRole('list', { name: /^Said by/ }).waitFor()
    },
  },
  codebook: { show: (page) => goTo(page, 'Codebook') },
  history: {
    show: async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('x')
      await goTo(page, 'History and trash')
      await page.getByRole('button', { name: /^Restore/ }).waitFor()
    },
  },
  backup: {
    show: async (page) => {
      await goTo(page, 'Backup')
      await page.getByRole('button', { name: 'Back up now' }).click()
      await page.getByRole('button', { name: /^Restore Quoth/ }).click()
      await page.getByRole('region', { name: 'Restore' }).waitFor()
    },
  },
  agreement: {
    show: async (page, { app, theirs }) => {
      await app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
      }, theirs)
      await goTo(page, 'Agreement')
      await page.getByRole('button', { name: 'Compare with a colleague’s file…' }).click()
      await page.getByRole('list', { name: 'Disagreements' }).waitFor()
    },
  },
  export: {
    show: async (page) => {
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('dialog', { name: 'Export' }).getByText('Speaker: Pavel Durov').waitFor()
    },
  },
  import: {
    files: [join(root, 'launch', 'picture-notes.json')],
    show: async () => {},
  },
  keys: {
    show: async (page) => {
      await page.getByRole('document', { name: 'Article text' }).focus()
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    },
  },
}

/**
 * @param {Page} page
 * @param {string} name of a page of the library
 */
async function goTo(page, name) {
  await page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name }).click()
  await page.getByRole('main', { name }).waitFor()
}
