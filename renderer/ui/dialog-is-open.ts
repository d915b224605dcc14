/** Whether a dialog stands over the window. Asked at every key, so of a list that the browser keeps, not of every element. */
export function dialogIsOpen(): boolean {
  return Array.from(document.getElementsByTagName('dialog')).some(({ open }) => open)
}
