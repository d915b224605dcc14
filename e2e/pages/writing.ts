import { expect, type Locator } from '@playwright/test'
import type { Reader } from './reader'

/** Marks a passage, and puts the keyboard into its note. */
export async function writeNoteOn(reader: Reader, passage: string): Promise<Locator> {
  await reader.selectWithMouse(passage)
  await reader.press('c', 'n')
  await expect(reader.note).toBeFocused()
  return reader.card(passage)
}

/** Marks a passage as a claim by whoever is called so. */
export async function attribute(reader: Reader, passage: string, name: string): Promise<void> {
  await reader.selectWithMouse(passage)
  await reader.press('c', 's')
  await expect(reader.speaker).toBeFocused()
  await reader.page.keyboard.type(name)
  await reader.press('Enter', 'Escape')
}

/** Types what asks for a mention, waits for what is offered, and takes the first of it. */
export async function mention(reader: Reader, typed: string, offered: string | RegExp, key = 'Enter'): Promise<void> {
  await reader.page.keyboard.type(typed)
  const list = reader.page.getByRole('listbox', { name: /^(?:Speakers|Tags|Claims)$/ })
  await expect(list.getByRole('option', { selected: true })).toContainText(offered)
  await reader.press(key)
  await expect(list).toBeHidden()
}

/** Pastes what is on a clipboard: text, HTML, or a picture that is drawn here. */
export async function paste(
  reader: Reader,
  clipboard: { text?: string; html?: string; file?: { name: string; type: string } },
): Promise<void> {
  await reader.page.evaluate(async ({ text, html, file }) => {
    const data = new DataTransfer()
    if (text !== undefined) data.setData('text/plain', text)
    if (html !== undefined) data.setData('text/html', html)
    if (file !== undefined) {
      const canvas = new OffscreenCanvas(64, 40)
      const context = canvas.getContext('2d')
      context?.fillRect(0, 0, 64, 40)
      const drawn = await canvas.convertToBlob({ type: 'image/png' })
      data.items.add(new File([drawn], file.name, { type: file.type }))
    }
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, clipboard)
}
