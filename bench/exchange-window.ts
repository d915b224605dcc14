import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { root } from '../launch/folders.mjs'
import { EXPORT_FORMATS } from '../renderer/ui/export/formats'
import { drop } from './drop'
import { inWindow } from './in-window'
import { type LongTasks, longTasks, watchLongTasks } from './long-tasks'

/** What the window took to do something, until it said that it is done: seconds, and the tasks that kept it from painting. */
export type Taken = LongTasks & { seconds: number }

/** Drops a file of Quoth's JSON on the window of a new library, and waits for what became of its annotations. */
export function landInWindow(library: string, file: string): Promise<Taken> {
  return inWindow(root, [`--library=${library}`], async (page) => {
    await page.getByRole('document', { name: 'Article text' }).waitFor()
    return taking(page, async () => {
      await drop(page, file)
      await page.getByRole('region', { name: /^Annotations from/ }).waitFor({ timeout: 120_000 })
    })
  })
}

/** Exports the article of this title from the window in each format, to files in `folder`. */
export function exportFromWindow(library: string, title: string, folder: string): Promise<Map<string, Taken>> {
  return inWindow(root, [`--library=${library}`], async (page, app) => {
    await page.getByRole('list', { name: 'Articles' }).getByRole('button', { name: title }).click()
    await page.getByRole('main', { name: title }).waitFor()
    const taken = new Map<string, Taken>()
    for (const { id, label } of EXPORT_FORMATS) {
      const file = join(folder, `export-${id}`)
      taken.set(id, await exporting(page, app, label, file))
      if ((await stat(file)).size === 0) throw new Error(`Nothing was exported as ${id}`)
    }
    return taken
  })
}

async function exporting(page: Page, app: ElectronApplication, label: string, file: string): Promise<Taken> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: label }).check()
  const save = dialog.getByRole('button', { name: 'Save…' })
  await page.waitForFunction((button) => !button?.hasAttribute('aria-disabled'), await save.elementHandle())
  return taking(page, async () => {
    await save.click()
    await page.getByRole('status', { name: 'Last action' }).filter({ hasText: file }).waitFor({ timeout: 120_000 })
  })
}

async function taking(page: Page, use: () => Promise<void>): Promise<Taken> {
  await watchLongTasks(page)
  const start = performance.now()
  await use()
  return { seconds: (performance.now() - start) / 1000, ...(await longTasks(page)) }
}
