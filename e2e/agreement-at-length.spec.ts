import { writeFile } from 'node:fs/promises'
import { agreementPage, sentFrom, willChoose } from './pages/agreement'
import { expect, test } from './quoth'

test('of thousands of disagreements the first are listed, and the window goes on meanwhile', async ({
  library,
  newLibrary,
}, info) => {
  const path = (name: string) => info.outputPath(name)
  const sentences = Array.from({ length: 10_000 }, (_, i) => `The pier was looked at for the ${i}th time.`)
  const text = sentences.join(' ')
  let from = 0
  const all = sentences.map((exact, i) => {
    const start = text.indexOf(exact, from)
    from = start + exact.length
    return { kind: 'claim', exact, start, end: from, verdict: i % 2 === 0 ? 'supported' : 'refuted' }
  })
  const write = (name: string, annotations: unknown) =>
    writeFile(path(name), JSON.stringify({ title: 'The pier', text, annotations })).then(() => path(name))
  const others = all.map((one) => ({ ...one, verdict: 'supported' }))
  const sent = await sentFrom(newLibrary(), path('theirs.json'), await write('their-pier.json', others))
  await library.run('import', await write('pier.json', all))
  const reader = await library.start()
  await willChoose(reader, sent)
  const agreement = agreementPage(reader)
  await reader.goTo('Agreement')
  const button = agreement.getByRole('button', { name: 'Compare with a colleague’s file…' })
  await expect(button).toBeVisible()
  const longest = await reader.page.evaluateHandle(() => {
    const watched = { frame: 0, from: performance.now(), to: 0 }
    let last = performance.now()
    const look = () => {
      const now = performance.now()
      watched.frame = Math.max(watched.frame, now - last)
      last = now
      if (document.querySelector('[aria-label="Disagreements"]') === null) requestAnimationFrame(look)
      else watched.to = now
    }
    requestAnimationFrame(look)
    return watched
  })
  await button.click()
  await expect(agreement).toContainText('10,000 yours · 10,000 theirs · 10,000 matched', { timeout: 30_000 })
  await expect(agreement.getByRole('list', { name: 'Disagreements' }).getByRole('listitem')).toHaveCount(200)
  await expect(agreement).toContainText('… and 4,800 more. All of them are in what is copied.')
  const { frame, whole } = await longest.evaluate(({ frame, from, to }) => ({ frame, whole: to - from }))
  // Half of it would be one frame, if the window did it itself.
  expect(frame).toBeLessThan(whole / 4)
  await agreement.getByRole('button', { name: 'Copy' }).click()
  await expect(reader.page.getByRole('status', { name: 'Last action' })).toContainText('Copied the figures')
  const copied = await reader.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied.split('\n').filter((line) => line.startsWith('The pier\tOther verdict'))).toHaveLength(5_000)
})
