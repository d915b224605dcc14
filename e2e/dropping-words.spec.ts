import { writeNoteOn } from './pages/writing'
import { expect, test } from './quoth'

/** An item of a list as Word writes it. */
function item(words: string): string {
  return `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>${words}</p>`
}

test('what is dropped into a note is taken as what is pasted is: a list of Word’s is one, and no article is made of it', async ({
  library,
}) => {
  const reader = await library.start()
  await writeNoteOn(reader, 'anarchic paradise')
  await reader.dropSelection(
    {
      'text/html': `<html><body><!--StartFragment-->${item('who said it')}${item('to whom')}<!--EndFragment--></body></html>`,
      'text/plain': 'who said it\nto whom',
    },
    reader.note,
  )
  await expect(reader.note.getByRole('listitem')).toHaveText(['who said it', 'to whom'])
  await reader.press('Escape')
  await reader.isSaved()
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
  await library.close()
  const { lines } = await library.run('list', 'annotations')
  expect(lines[0]?.note).toBe('- who said it\n- to whom')
})

test('words that are dropped into a note that say Markdown become what they say', async ({ library }) => {
  const reader = await library.start()
  await writeNoteOn(reader, 'anarchic paradise')
  await reader.dropSelection({ 'text/plain': '- one\n- two' }, reader.note)
  await expect(reader.note.getByRole('listitem')).toHaveText(['one', 'two'])
})

test('words that are dropped into a field are in it', async ({ library }) => {
  const reader = await library.start()
  const search = reader.page.getByRole('searchbox', { name: 'Search everything' })
  await reader.dropSelection({ 'text/plain': 'Durov' }, search)
  await expect(search).toHaveValue('Durov')
  await expect(reader.articles.getByRole('listitem')).toHaveCount(2)
})
