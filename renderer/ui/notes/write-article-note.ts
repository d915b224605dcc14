/** Puts the keyboard into the note on the open article, which opens for it; the page scrolls there. */
export function writeArticleNote(): void {
  const field = document.querySelector<HTMLElement>('.article-note .note-content')
  if (field !== null) field.focus()
  else document.querySelector<HTMLElement>('.article-note-button')?.click()
}
