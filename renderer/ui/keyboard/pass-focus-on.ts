/** How long what was pressed may take to go, in milliseconds: what it takes away may have to be read first. */
const LONGEST = 3_000

const FOCUSABLE =
  'button, input:not([hidden]), select, textarea, summary, a[href], [tabindex], [contenteditable="true"]'

/**
 * Has the keyboard go on once `pressed` goes with what it takes away, and nothing else has it: to the same control of the
 * next item of its list, else of the one before; else to what follows in its card or section; else to what is chosen on
 * its page, or comes before it there. Left to itself the keyboard would be nowhere, and its next key do something else.
 */
export function passFocusOn(pressed: Element): void {
  const page = pressed.closest('main, aside')
  const section = pressed.closest('article, section')
  if (page === null || section === null) return
  const heirs = [...besideInList(pressed), ...focusableIn(section).filter((element) => follows(element, pressed))]
  const before = focusableIn(page).filter((element) => follows(pressed, element))
  const observer = new MutationObserver(() => {
    if (pressed.isConnected) return
    observer.disconnect()
    if (document.activeElement !== document.body) return
    const chosen = page.querySelectorAll<HTMLElement>('button[aria-current="true"], [role="row"][aria-selected="true"]')
    const heir = [...heirs, ...chosen, ...before.toReversed()].find(
      (element) => element.isConnected && element.checkVisibility(),
    )
    heir?.focus()
  })
  observer.observe(document.body, { childList: true, subtree: true })
  setTimeout(() => observer.disconnect(), LONGEST)
}

/** The last buttons of the items beside the one that holds `pressed`, the next one first. */
function besideInList(pressed: Element): HTMLElement[] {
  const item = pressed.closest('li, tr')
  return [item?.nextElementSibling, item?.previousElementSibling].flatMap(
    (beside) => [...(beside?.querySelectorAll('button') ?? [])].at(-1) ?? [],
  )
}

function focusableIn(part: Element): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => !element.matches(':disabled'))
}

/** Whether `element` comes after the other, and not within it. */
function follows(element: Element, other: Element): boolean {
  return other.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_FOLLOWING
}
