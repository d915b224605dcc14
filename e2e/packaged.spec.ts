import { packageApp } from '../launch/package-app.mjs'
import { expect, THIS, test } from './quoth'

test('a packaged app brings its seeds along', async ({ newLibrary }, info) => {
  test.skip(process.platform === 'darwin', 'packaging is for Linux and Windows so far')
  const executable = packageApp(THIS.executable, info.outputPath('quoth'))
  const library = newLibrary({ executable, app: null })
  const { lines } = await library.run('list', 'articles')
  expect(lines.map(({ fileName }) => fileName)).toEqual(['000_cd4c1833c58ac104.txt', 'welcome-to-quoth.md'])
  const reader = await library.start()
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
})
