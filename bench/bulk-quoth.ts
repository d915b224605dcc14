import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { root } from '../launch/folders.mjs'
import type { Annotation } from '../renderer/domain/annotation'
import type { Bundle } from '../renderer/exchanging/bundle'
import { writeLibrary } from '../renderer/exchanging/quoth/write-library'
import { quoth } from './electron-program'
import { type Frames, watchFrames } from './frame-watch'
import { generatedBundle, NOW } from './generated-bundle'
import { inWindow } from './in-window'

/** What a change of thousands of records took: the frames until some time after it was saved, and until it was, in ms. */
export type Step = { name: string; frames: Frames; saved: number }

/** How long everything is left alone before and after a step, in milliseconds. */
const REST = 1_000

/** The longest that anything is waited for, in milliseconds. */
const PATIENCE = 60_000

const TITLE = 'Exchanged'

/** An article of so many words with so many annotations: each step changes all of them at once. */
export async function measureBulk(scratch: string, words: number, annotated: number): Promise<Step[]> {
  const bundle = generatedBundle(words, annotated)
  const [library, bare] = [join(scratch, 'library'), join(scratch, 'bare.json')]
  const [mine, theirs] = [join(scratch, 'mine.json'), join(scratch, 'theirs.json')]
  writeFileSync(
    bare,
    writeLibrary(
      withAnnotations(bundle, () => []),
      NOW,
    ),
  )
  await quoth(library, 'import', bare)
  writeFileSync(mine, writeLibrary(bundle, NOW))
  writeFileSync(
    theirs,
    writeLibrary(
      withAnnotations(bundle, (all) => all.map(noted)),
      NOW,
    ),
  )
  return inWindow(root, [`--library=${library}`], async (page) => {
    page.setDefaultTimeout(PATIENCE)
    const text = page.getByRole('document', { name: 'Article text' })
    const bar = page.getByRole('region', { name: 'Selected cards' })
    const dialog = page.getByRole('dialog', { name: 'What differs' })
    const steps: Step[] = []
    const step = async (name: string, target: Locator, key: string, markEnd = markSaved) => {
      process.stderr.write(`${name}\n`)
      steps.push({ name, ...(await watched(page, target, key, markEnd)) })
    }
    await backUpNow(page)
    await page.getByRole('list', { name: 'Articles' }).getByRole('button', { name: TITLE }).click()
    await page.getByRole('main', { name: TITLE }).waitFor()
    await bringIn(page, mine)
    await openACard(text)
    await step('undoing an import', text, 'Control+z')
    await step('redoing an import', text, 'Control+y')
    await pickAll(page, annotated)
    await step('judging', bar.getByRole('combobox', { name: 'Verdict of all' }), 'ArrowDown')
    await step('undoing that', text, 'Control+z')
    await step('redoing that', text, 'Control+y')
    await bar.getByRole('combobox', { name: 'Tag for all' }).fill('checked by all')
    await step('tagging', bar.getByRole('combobox', { name: 'Tag for all' }), 'Enter')
    await step('deleting', bar.getByRole('button', { name: 'Delete' }), 'Enter')
    await step('undoing the deletion', text, 'Control+z')
    await bringIn(page, theirs)
    await page
      .getByRole('region', { name: 'Annotations from theirs.json' })
      .getByRole('button', { name: 'Compare…' })
      .click()
    await dialog.getByRole('button', { name: 'Take theirs' }).click()
    await step(
      'merging',
      dialog.getByRole('button', { name: `Merge ${annotated.toLocaleString('en')} annotations` }),
      'Enter',
    )
    await step('undoing the merge', text, 'Control+z')
    await goToBackups(page)
    await step('backing up', page.getByRole('button', { name: 'Back up now' }), 'Enter', markBackedUp)
    return steps
  })
}

/** The same bundle with what is made of its annotations. */
function withAnnotations(bundle: Bundle, make: (annotations: readonly Annotation[]) => Annotation[]): Bundle {
  return { ...bundle, articles: bundle.articles.map((one) => ({ ...one, annotations: make(one.annotations) })) }
}

/** An annotation as a colleague has it who wrote a note on it. */
function noted(annotation: Annotation): Annotation {
  return { ...annotation, note: 'I looked at it.', updated: annotation.updated + 1 }
}

/** Has the day's backup made, which would come in between. */
async function backUpNow(page: Page): Promise<void> {
  await goToBackups(page)
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByRole('status', { name: 'Backup' }).getByText('Backed up and checked.').waitFor()
}

async function goToBackups(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: 'Backup' }).click()
  await page.getByRole('list', { name: 'Backups' }).waitFor({ state: 'attached' })
}

/** Opens the first card, and closes it: the first one in a text takes what no later one does, since its names are looked for. */
async function openACard(text: Locator): Promise<void> {
  await text.focus()
  await text.press('j')
  await text.page().getByRole('combobox', { name: 'Speaker' }).waitFor()
  await text.press('Escape')
}

async function bringIn(page: Page, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
  await session.detach()
  const name = file.slice(file.lastIndexOf('/') + 1)
  await page.getByRole('region', { name: `Annotations from ${name}` }).waitFor()
  await page.getByRole('status', { name: 'Saved', exact: true }).waitFor()
}

async function pickAll(page: Page, many: number): Promise<void> {
  const card = page.getByRole('complementary', { name: 'Margin' }).getByRole('article').first()
  await card.hover()
  await card.getByRole('checkbox').check()
  const bar = page.getByRole('region', { name: 'Selected cards' })
  await bar.getByRole('button', { name: 'All' }).click()
  await bar.getByText(`${many.toLocaleString('en')} selected`).waitFor()
}

/** Presses a key on an element, and watches the frames until what that does has been on the disk for a while. */
async function watched(
  page: Page,
  target: Locator,
  key: string,
  markEnd: (page: Page) => Promise<void>,
): Promise<Omit<Step, 'name'>> {
  await target.focus()
  await page.waitForTimeout(REST)
  await markEnd(page)
  const stop = await watchFrames(page)
  // From here on the page is asked nothing: looking for elements in it takes frames too.
  await page.keyboard.press(key)
  const saved = await page.evaluate(() => window.saved)
  if (saved === undefined) throw new Error('It was not watched whether anything is saved')
  await page.waitForTimeout(REST)
  return { frames: await stop(), saved }
}

async function markSaved(page: Page): Promise<void> {
  await page.evaluate((patience) => {
    window.saved = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('It was never saved')), patience)
      const says = (name: string) => document.querySelector(`footer [role="status"][aria-label="${name}"]`) !== null
      let begun = 0
      let isSaving = false
      window.addEventListener('keydown', () => (begun = performance.now()), { capture: true, once: true })
      const observer = new MutationObserver(() => {
        isSaving ||= says('Saving')
        if (!isSaving || !says('Saved')) return
        observer.disconnect()
        resolve(performance.now() - begun)
      })
      observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-label'] })
    })
  }, PATIENCE)
}

async function markBackedUp(page: Page): Promise<void> {
  await page.evaluate((patience) => {
    window.saved = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('It was never backed up')), patience)
      const status = document.querySelector('[role="status"][aria-label="Backup"]')
      if (status === null) return reject(new Error('It is not said whether it is backed up'))
      let begun = 0
      window.addEventListener('keydown', () => (begun = performance.now()), { capture: true, once: true })
      const observer = new MutationObserver(() => {
        if (status.textContent !== 'Backed up and checked.') return
        observer.disconnect()
        resolve(performance.now() - begun)
      })
      observer.observe(status, { subtree: true, childList: true, characterData: true })
    })
  }, PATIENCE)
}
