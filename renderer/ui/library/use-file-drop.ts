import { useEffect, useState } from 'react'
import { passageFile } from '../../importing/passage'
import { importText } from '../actions/import-files'
import { isEditing } from '../keyboard/is-editing'
import { useQuoth } from '../quoth'

/** What a drop or the clipboard may hold that makes an article: files, a piece of a page, words, or a link. */
const TYPES = ['Files', 'text/html', 'text/plain', 'text/uri-list']

/**
 * Imports what is dropped anywhere on the window, or pasted, unless it is words into a field that is typed in. Gives
 * whether something is being dragged over it now.
 */
export function useFileDrop(): boolean {
  const quoth = useQuoth()
  const [dragging, setDragging] = useState(false)
  useEffect(() => {
    // What is dragged out of this window is no article to bring in.
    let fromHere = false
    const started = () => {
      fromHere = true
    }
    const ended = () => {
      fromHere = false
    }
    const over = (event: DragEvent) => {
      if (fromHere || !event.dataTransfer?.types.some((type) => TYPES.includes(type))) return
      if (isForField(event)) return setDragging(false)
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setDragging(true)
    }
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false)
    }
    // While something is dragged there is no other sign of the pointer: not every end of a drag is told.
    const isOver = () => {
      fromHere = false
      setDragging(false)
    }
    const dropped = (event: DragEvent) => {
      setDragging(false)
      // A note takes the pictures that are dropped into it.
      if (fromHere || event.defaultPrevented || event.dataTransfer === null || isForField(event)) return
      event.preventDefault()
      const files = [...event.dataTransfer.files]
      if (files.length > 0) void window.quoth.takeDropped(files)
      else take(event.dataTransfer, 'Dropped')
    }
    const pasted = (event: ClipboardEvent) => {
      if (isEditing(document.activeElement) || event.clipboardData === null) return
      event.preventDefault()
      const files = [...event.clipboardData.files]
      if (files.length > 0) void window.quoth.takeDropped(files)
      else take(event.clipboardData, 'Pasted')
    }
    const take = (data: DataTransfer, how: string) => {
      const found = articleIn(data)
      if (found !== null) void importText(quoth, `${how} ${found.name}`, found.text)
    }
    document.addEventListener('dragstart', started)
    document.addEventListener('dragend', ended)
    document.addEventListener('dragenter', over)
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', left)
    document.addEventListener('pointermove', isOver)
    document.addEventListener('drop', dropped)
    document.addEventListener('paste', pasted)
    return () => {
      document.removeEventListener('dragstart', started)
      document.removeEventListener('dragend', ended)
      document.removeEventListener('dragenter', over)
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', left)
      document.removeEventListener('pointermove', isOver)
      document.removeEventListener('drop', dropped)
      document.removeEventListener('paste', pasted)
    }
  }, [quoth])
  return dragging
}

/** Whether words are dragged over a field that is typed in: it takes them itself. */
function isForField({ target, dataTransfer }: DragEvent): boolean {
  return target instanceof Element && isEditing(target) && dataTransfer?.types.includes('Files') === false
}

/** What is in a drop or on the clipboard, as the file that it would be; null where it holds no words. */
function articleIn(data: DataTransfer): { name: string; text: string } | null {
  const [link] = data
    .getData('text/uri-list')
    .split(/\r?\n/u)
    .filter((line) => line !== '' && !line.startsWith('#'))
  const plain = data.getData('text/plain').trim()
  if (link !== undefined && (plain === '' || plain === link)) {
    return { name: 'link.url', text: `[InternetShortcut]\r\nURL=${link}\r\n` }
  }
  const html = data.getData('text/html')
  // Some programs offer markup without a word in it beside the words.
  if (plain === '' ? html !== '' : hasWords(html)) return { name: 'passage.html', text: passageFile(html) }
  return plain === '' ? null : { name: 'text.txt', text: plain }
}

/** Whether anything stands outside of tags. */
function hasWords(html: string): boolean {
  return /(?:^|>)\s*[^\s<]/u.test(html)
}
