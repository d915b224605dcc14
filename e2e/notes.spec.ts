import { writeFile } from 'node:fs/promises'
import { chooseTheme, THEMES, violations } from './pages/violations'
import { mention, paste, writeNoteOn } from './pages/writing'
import { expect, test } from './quoth'

const OTHER = 'anarchic paradise'

test('headings, lists, boxes, quotes, code and tables are written as Markdown is', async ({ library }) => {
  const reader = await library.start()
  const card = await writeNoteOn(reader, OTHER)
  const { keyboard } = reader.page
  await keyboard.type('## What was said\n- one\n')
  await reader.press('Tab')
  await keyboard.type('inner')
  await reader.press('Enter', 'Shift+Tab')
  await keyboard.type('two\n\n[ ] ask him\nand her')
  await reader.press('ControlOrMeta+Enter')
  await keyboard.type('\n\n> first\nsecond\n\n```\nlet x = `1`\n\n\n| who | what |\n| --- | --: |\n')
  await keyboard.type('Durov')
  await reader.press('Tab')
  await keyboard.type('a | b')
  await reader.press('Tab')
  await keyboard.type('Macron')
  await reader.press('Alt+F10')
  await expect(reader.page.getByRole('button', { name: '+ Row' })).toBeFocused()
  await reader.press('Escape', 'Escape', 'Escape')

  await expect(card.getByRole('cell')).toHaveText(['Durov', 'a | b', 'Macron', ''])
  await expect(card.getByRole('columnheader')).toHaveText(['who', 'what'])
  await reader.isSaved()
  await library.close()
  const { lines } = await library.run('list', 'annotations')
  expect(lines[0]?.note).toBe(
    [
      '## What was said',
      '- one\n  - inner\n- two',
      '* [ ] ask him\n* [x] and her',
      '> first\n>\n> second',
      '```\nlet x = `1`\n```',
      '| who | what |\n| - | -: |\n| Durov | a \\| b |\n| Macron | |',
    ].join('\n\n'),
  )
})

test('Markdown and web pages that are pasted keep their structure, and nothing else of them', async ({ library }) => {
  const reader = await library.start()
  await writeNoteOn(reader, OTHER)
  await paste(reader, { text: '# Title\n\n- a **bold** word\n  - inner\n\n| a | b |\n|---|---|\n| 1 | 2 |\n' })
  await expect(reader.note.getByRole('cell')).toHaveText(['1', '2'])
  await reader.press('ControlOrMeta+a', 'Backspace')
  await paste(reader, {
    text: 'as text',
    html: `<style>p { color: red }</style><script>window.ran = true</script>
      <h2 style="text-align: center">From a page</h2>
      <p onclick="window.ran = true"><u style="color: red">under</u> <b>bold</b> <a href="https://example.org/">there</a>
      <a href="javascript:window.ran = true">run</a> <img src="https://example.org/x.png" onerror="window.ran = true"></p>
      <blockquote>quoted</blockquote><table><tr><td bgcolor="red">1</td><td colspan="2">2</td></tr></table>`,
  })
  await expect(reader.note).toContainText('quoted')
  await reader.press('Escape')
  await reader.isSaved()
  expect(await reader.page.evaluate(() => 'ran' in window)).toBe(false)
  await library.close()
  const { lines } = await library.run('list', 'annotations')
  expect(lines[0]?.note).toBe(
    [
      '## From a page',
      'under **bold** [there](https://example.org/) run',
      '> quoted',
      '| 1 | 2 | |\n| - | - | - |',
    ].join('\n\n'),
  )
})

test('lists that are pasted from Word are lists, as deep and numbered as there', async ({ library }) => {
  const item = (place: string, marker: string, words: string, name = 'MsoListParagraph') => `<p class=${name}
    style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:${place}'><![if !supportLists]><span lang=EN-GB
    style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span
    style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
    lang=EN-GB>${words}<o:p></o:p></span></p>`
  const reader = await library.start()
  await writeNoteOn(reader, OTHER)
  await paste(reader, {
    text: 'as text',
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
      <style><!-- @list l0 {mso-list-id:1;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head><body>
      <!--StartFragment--><p class=MsoNormal>What to ask:</p>
      ${item('l0 level1 lfo1', '·', 'who <b>said</b> it', 'MsoListParagraphCxSpFirst')}
      ${item('l0 level2 lfo1', 'o', 'to whom', 'MsoListParagraphCxSpMiddle')}
      ${item('l0 level3 lfo1', '§', 'and where', 'MsoListParagraphCxSpMiddle')}
      ${item('l0 level1 lfo1', '·', 'why', 'MsoListParagraphCxSpLast')}
      <p class=MsoNormal style='mso-list:none'>In this order:</p>
      ${item('l1 level1 lfo2', '3.', 'the port')}
      ${item('l1 level2 lfo2', 'a)', 'its head')}
      ${item('l1 level1 lfo2', '4.', 'the ferry')}<!--EndFragment--></body></html>`,
  })
  await expect(reader.note).toContainText('the ferry')
  await reader.press('Escape')
  await reader.isSaved()
  await library.close()
  const { lines } = await library.run('list', 'annotations')
  expect(lines[0]?.note).toBe(
    [
      'What to ask:',
      '- who **said** it\n  - to whom\n    - and where\n- why',
      'In this order:',
      '3. the port\n   1. its head\n4. the ferry',
    ].join('\n\n'),
  )
})

test('a note that is only looked at stays as it was written, however that is', async ({ library }, info) => {
  const note = '* one\n* two  \nhttps://example.org and ada@example.org\n\n\na|b\n-|-\n1|2\n\n<u>x</u> &amp; \\_'
  const [article] = (await library.run('list', 'articles')).lines
  const { lines } = await library.run('show', String(article?.article))
  const text = String(lines[0]?.text)
  const annotations = [{ kind: 'claim', start: 0, end: 20, exact: text.slice(0, 20), note }]
  await writeFile(info.outputPath('notes.json'), JSON.stringify(annotations))
  await library.run('annotate', String(article?.article), `--json=${info.outputPath('notes.json')}`)

  const reader = await library.start()
  await reader.open(String(article?.title))
  await reader.cards.first().getByRole('button', { expanded: false }).click()
  await expect(reader.note.getByRole('cell')).toHaveText(['1', '2'])
  await reader.note.click()
  await reader.press('End', 'Escape', 'Escape')
  await expect(reader.note).toBeHidden()
  await reader.isSaved()
  await library.close()
  expect((await library.run('list', 'annotations')).lines[0]?.note).toBe(note)
})

test('keys lead out of a quote, a list, code and a table again', async ({ library }) => {
  const reader = await library.start()
  await writeNoteOn(reader, OTHER)
  const { keyboard } = reader.page
  await keyboard.type('> ')
  await expect(reader.note.locator('blockquote')).toHaveCount(1)
  await reader.press('Backspace')
  await expect(reader.note.locator('blockquote')).toHaveCount(0)
  await keyboard.type('> said\n\n- item\n\n```\ncode')
  await reader.press('ArrowDown')
  await keyboard.type('| a | b |\n1')
  await reader.press('Tab')
  await keyboard.type('2')
  await reader.press('ArrowDown')
  await keyboard.type('after')
  await reader.press('Escape')
  await reader.isSaved()
  await library.close()
  expect((await library.run('list', 'annotations')).lines[0]?.note).toBe(
    ['> said', '- item', '```\ncode\n```', '| a | b |\n| - | - |\n| 1 | 2 |', 'after'].join('\n\n'),
  )
})

test('a tool of a table keeps the keyboard, to be pressed again, until the table is gone', async ({ library }) => {
  const reader = await library.start()
  await writeNoteOn(reader, OTHER)
  const tool = (name: string) => reader.page.getByRole('button', { name })
  const rows = reader.note.getByRole('row')
  await reader.page.keyboard.type('| a | b |\n1')
  await reader.press('Alt+F10', 'Enter', 'Space', 'Enter')
  await expect(rows).toHaveCount(5)
  await expect(tool('+ Row')).toBeFocused()
  await reader.press('Tab', 'Enter', 'Enter')
  await expect(rows.first().getByRole('columnheader')).toHaveCount(4)
  await expect(tool('+ Column')).toBeFocused()
  await reader.press('Tab', 'Enter', 'Enter')
  await expect(rows).toHaveCount(3)
  await expect(tool('− Row')).toBeFocused()
  await reader.press('Escape')
  await expect(reader.note).toBeFocused()
  await reader.page.keyboard.type('2')
  await expect(reader.note).toContainText('2')
  await tool('+ Row').click()
  await expect(rows).toHaveCount(4)
  await expect(reader.note).toBeFocused()
  await reader.press('Alt+F10', 'Tab', 'Tab', 'Enter', 'Enter', 'Enter', 'Enter')
  await expect(reader.note.getByRole('table')).toHaveCount(0)
  await expect(reader.note).toBeFocused()
})

test('whoever goes back into a note after undo and redo goes on at its end', async ({ library }) => {
  const reader = await library.start()
  await writeNoteOn(reader, OTHER)
  await reader.page.keyboard.type('First words.')
  await reader.press('Escape', 'ControlOrMeta+z')
  await expect(reader.note).not.toContainText('First words.')
  await reader.press('ControlOrMeta+Shift+z')
  await expect(reader.note).toContainText('First words.')
  await reader.press('n')
  await expect(reader.note).toBeFocused()
  await reader.page.keyboard.type(' More.')
  await expect(reader.note).toHaveText('First words. More.')
})

test('an article has a note of its own, which undo takes back as one', async ({ library }) => {
  const reader = await library.start()
  await expect(reader.page.getByRole('button', { name: 'Add a note on this article' })).toBeVisible()
  await reader.text.focus()
  await reader.press('Shift+n')
  const field = reader.page.getByRole('textbox', { name: 'Note on the article' })
  await expect(field).toBeFocused()
  await reader.page.keyboard.type('Written **before** the trial.')
  await reader.press('Escape')
  const note = reader.page.getByRole('region', { name: 'Note on the article' })
  await expect(note).toContainText('Written before the trial.')
  await expect(reader.text).toBeFocused()
  await reader.press('ControlOrMeta+z')
  await expect(note).toBeHidden()
  await reader.press('ControlOrMeta+Shift+z')
  await expect(note).toBeVisible()
  await reader.isSaved()
  await library.close()

  const again = await library.start()
  const kept = again.page.getByRole('region', { name: 'Note on the article' })
  await expect(kept.locator('strong')).toHaveText('before')
  await kept.getByRole('button', { name: 'Edit the note' }).click()
  await expect(again.page.getByRole('textbox', { name: 'Note on the article' })).toBeFocused()
  await again.page.keyboard.type(' Read twice.')
  await again.press('Escape')
  await expect(kept).toContainText('Written before the trial. Read twice.')
})

for (const theme of THEMES) {
  test(`notes with everything in them break no rule of accessibility in the ${theme} theme`, async ({ library }) => {
    const reader = await library.start()
    await chooseTheme(reader, theme)
    await reader.press('Escape')
    const card = await writeNoteOn(reader, OTHER)
    await paste(reader, {
      text: '### Title\n\n- [ ] a\n- [x] b\n\n> q\n\n```\ncode\n```\n\nsee [x](https://example.org) `c` <b>x</b>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nso',
    })
    await paste(reader, { file: { name: 'bridge.png', type: 'image/png' } })
    await expect(card.getByRole('img')).toBeVisible()
    await mention(reader, ' @Ada', 'New: @Ada')
    await reader.page.keyboard.type('and [[para')
    await expect(reader.page.getByRole('listbox', { name: 'Claims' })).toBeVisible()
    expect(await violations(reader), 'while it is written').toEqual([])
    await reader.press('Escape', 'Escape', 'Escape')
    await expect(card.getByRole('button', { name: '@Ada' })).toBeAttached()
    expect(await violations(reader), 'while it is read').toEqual([])
    await reader.press('Shift+n')
    await expect(reader.page.getByRole('textbox', { name: 'Note on the article' })).toBeFocused()
    expect(await violations(reader), 'while the article’s is written').toEqual([])
  })
}
