import { writeFile } from 'node:fs/promises'
import { strToU8, zipSync } from 'fflate'
import { exported } from './pages/exported'
import { file, hypothesis, marked, pier, report } from './pages/pier'
import type { Reader } from './pages/reader'
import { expect, test } from './quoth'

/** Has Cancel pressed in the very moment in which an import says this: it may be over in less time than a look takes. */
async function cancelAtOnce(reader: Reader, saying: RegExp): Promise<() => Promise<void>> {
  const pressed = await reader.page.evaluateHandle(
    (saying) => ({
      promise: new Promise<void>((resolve, reject) => {
        setTimeout(() => reject(new Error(`Nothing said ${saying}`)), 20_000)
        const observer = new MutationObserver(() => {
          const progress = document.querySelector('.import-progress')
          if (!saying.test(progress?.firstElementChild?.textContent ?? '')) return
          observer.disconnect()
          progress?.querySelector('button')?.click()
          resolve()
        })
        observer.observe(document.body, { subtree: true, childList: true, characterData: true })
      }),
    }),
    saying,
  )
  return () => pressed.evaluate(({ promise }) => promise)
}

test('a landing that is cancelled leaves the library as it was', async ({ library }, info) => {
  const sentences = Array.from({ length: 5_000 }, (_, i) => `The pier was looked at for the ${i}th time.`)
  const reader = await library.start(await pier(info.outputPath('pier.json'), sentences.join(' ')))
  await expect(reader.page.getByRole('main', { name: 'The pier' })).toBeVisible()
  // Each is looked for in all of the text, in vain.
  const notes = Array.from({ length: 40_000 }, (_, i) => hypothesis(`${i}`, `No such words as ${i}`))
  const path = await file(info.outputPath('notes.json'), [hypothesis('one', 'for the 7th time'), ...notes])
  const cancelled = await cancelAtOnce(reader, /^Importing \d+ of 40001 annotations$/)
  await reader.drop(path)
  await cancelled()
  await expect(reader.page.getByRole('progressbar', { name: 'Importing' })).toBeHidden()
  await expect(report(reader, 'notes.json')).toBeHidden()
  await expect(reader.cards).toHaveCount(0)
  const few = await file(info.outputPath('few.json'), [hypothesis('one', 'for the 7th time')])
  await reader.drop(few)
  await expect(report(reader, 'few.json')).toContainText('1 exact')
})

test('a file that can’t be brought in costs one line that says why', async ({ library }, info) => {
  const broken = info.outputPath('broken.qdpx')
  await writeFile(broken, zipSync({ 'project.qde': strToU8('<Project><Sources>') }))
  const cut = await file(info.outputPath('cut.qdpx'), 'PK\u0003\u0004 and no more')
  const newer = await file(info.outputPath('newer.json'), { format: 'quoth', version: 9, articles: [] })
  const wrong = await file(info.outputPath('wrong.json'), { format: 'quoth', version: 1, articles: [{ id: 'a' }] })
  const reader = await library.start()
  await reader.drop(broken, cut, newer, wrong)
  const failures = reader.page.getByRole('region', { name: 'Files not imported' })
  await expect(failures.getByRole('listitem')).toHaveText([
    /^broken\.qdpx: .+\.$/,
    'cut.qdpx: It is called .qdpx, but holds no REFI-QDA project: it is damaged, or something else.',
    'newer.json: It was written by a newer Quoth than this one.',
    /^wrong\.json: It is no library of Quoth: .+\.$/,
  ])
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
})

test('links, ids and texts that a hostile file makes up reach neither the page nor what is here', async ({
  library,
}, info) => {
  const article = await pier(info.outputPath('pier.json'))
  const theirs = await library.start(article)
  await marked(theirs)
  const path = info.outputPath('theirs.json')
  const file = JSON.parse((await exported(theirs, /^Everything/, path)).toString('utf8'))
  await theirs.isSaved()
  const [pierRecord] = file.articles
  const forged = structuredClone(pierRecord)
  forged.id = '99999999-9999-4999-8999-999999999999'
  forged.url = 'https://example.org/forged'
  forged.title = 'Forged'
  forged.hash = 'f'.repeat(64)
  forged.text = `${forged.text}!`
  forged.blocks.at(-1).end += 1
  forged.annotations[0].id = '99999999-9999-4999-8999-999999999998'
  forged.annotations[0].start = 3
  forged.annotations[0].speaker.id = 'nobody'
  const linked = structuredClone(forged)
  linked.id = '99999999-9999-4999-8999-999999999997'
  linked.title = 'Linked'
  linked.blocks[0].marks = [{ kind: 'link', start: 0, end: 3, href: 'javascript:window.__ran = true' }]
  await writeFile(path, JSON.stringify({ ...file, articles: [forged, linked] }))
  await theirs.drop(path)
  const landed = report(theirs, 'theirs.json')
  await expect(landed).toContainText('The text of “Linked” is damaged: it was left out, with its annotations (2).')
  // One was not where it said; the other has the id of one that is here.
  await expect(landed.getByRole('alert')).toContainText('1 moved · 1 already here')
  await theirs.isSaved()
  await library.close()
  expect((await library.run('verify')).lines).toMatchObject([{ ok: true, articles: 4, annotations: 3, problems: [] }])
})
