/** Gives the keyboard to what is looked for in the article, all of it selected, where that is shown already. */
export function focusFind(): void {
  document.querySelector<HTMLInputElement>('.find-bar input')?.select()
}
