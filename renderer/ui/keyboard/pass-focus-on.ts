import { isEditing } from './is-editing'

/** How long what was pressed may take to go, in milliseconds: what it takes away may have to be read first. */
const LONGEST = 3_000

/**
 * Has the keyboard go on once `pressed` goes with what it takes away, and nothing else has it: to the same control of the
 * next item of its list, else of the one before; else to what follows in its card or section; else to what is chosen on
 * its page, or to the heading before it. Not to a field that is typed in, where undo would be the field’s own. Left to
 * itself the keyboard would be nowhere, and its next key do something else.
 */
export function passFocusOn(pressed: Element): void {
  const page = pressed.closest('main, aside')
  const section = pressed.closest('article, section')
  if (page === null || section === null) return
  const next = controlsIn(section).filter((element) => follows(element, pressed))
  const headings = [...page.querySelectorAll<HTMLElement>(':is(h1, h2)[tabindex]')].filter((heading) =>
    follows(pressed, heading),
  )
  const heirs = [...besideInList(pressed), ...next]
  const observer = new MutationObserver(() => {
    if (pressed.isConnected) return
    observer.disconnect()
    if (document.activeElement !== document.body) return
    const chosen = page.querySelectorAll<HTMLElement>('button[aria-current="true"], [role="row"][aria-selected="true"]')
    const all = [...heirs, ...chosen, ...headings.toReversed()]
    all.find((element) => element.isConnected && element.checkVisibility())?.focus()
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

function controlsIn(part: Element): HTMLElement[] {
  const controls = [...part.querySelectorAll<HTMLElement>('button, input:not([hidden]), summary, a[href]')]
  return controls.filter((element) => !element.matches(':disabled') && !isEditing(element))
}

/** Whether `element` comes after the other, and not within it. */
function follows(element: Element, other: Element): boolean {
  return other.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_FOLLOWING
}
