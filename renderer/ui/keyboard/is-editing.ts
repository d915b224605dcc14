/** Whether the keyboard belongs to `element`: a field that is typed in, or a control that has keys of its own. */
export function isEditing(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false
  if (element.isContentEditable || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement)
    return true
  return element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(element.type)
}
