/** Gives the keyboard to the article's text, without moving it in the window. */
export function focusText(): void {
  document.querySelector<HTMLElement>('.article-text')?.focus({ preventScroll: true })
}
