import './text-column.css'

/** Shows the article's whole text in plain paragraphs, and gives the element that holds it. */
export function showText(): HTMLElement {
  const column = document.createElement('main')
  for (const paragraph of window.article?.paragraphs ?? []) {
    const element = document.createElement('p')
    element.textContent = paragraph
    // The line feed makes an offset in the column's text what it is in the article's.
    column.append(element, '\n')
  }
  document.body.append(column)
  return column
}

/** Adds a button that does this; a click on it is what is measured. The text's font is loaded with its label. */
export function addButton(label: string, onClick: () => void): void {
  const button = document.createElement('button')
  button.textContent = label
  button.style.font = "18.5px 'Source Serif 4 Variable'"
  button.addEventListener('click', onClick)
  document.body.append(button)
}
