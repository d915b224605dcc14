import { isEditing } from './is-editing'

/** How long what takes its place may take to come, in milliseconds: a page may have to be loaded first. */
const LONGEST = 3_000

/**
 * Has the keyboard always be somewhere: where what has it goes, is hidden or can’t be pressed any more, and nothing else
 * takes it, it goes on to what is left. Left to itself it would be nowhere, and its next key do something else. Gives what
 * ends that.
 */
export function keepFocus(): () => void {
  const left = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null || !(target instanceof HTMLElement)) return
    // This is told before anything is taken out of the page: what is beside it can still be seen.
    const heirs = heirsOf(target)
    // Once all of that is done, and before the next key. Who clicks beside all controls leaves what had the keyboard there.
    queueMicrotask(() => {
      if (!canBeFocused(target)) pass(heirs)
    })
  }
  document.addEventListener('focusout', left)
  pass(() => [])
  return () => document.removeEventListener('focusout', left)
}

/** Gives the keyboard, where nothing has it, to the first of these that takes it, else to what the window is about now. */
function pass(heirs: () => readonly HTMLElement[]): void {
  if (passed(heirs)) return
  const observer = new MutationObserver(() => passed(heirs) && observer.disconnect())
  observer.observe(document.body, { childList: true, subtree: true })
  setTimeout(() => observer.disconnect(), LONGEST)
}

/** Whether something has the keyboard, after what was tried to give it to something. */
function passed(heirs: () => readonly HTMLElement[]): boolean {
  const isSomewhere = () => document.activeElement !== document.body
  return (
    isSomewhere() ||
    [...heirs(), ...mainThings()].some((element) => {
      element.focus({ preventScroll: element.matches('.article-text') })
      return isSomewhere()
    })
  )
}

/** Whether it could have the keyboard; of an element that could when it was asked last. */
function canBeFocused(element: HTMLElement): boolean {
  return (
    element.isConnected &&
    !element.matches(':disabled, [inert] *') &&
    element.checkVisibility({ visibilityProperty: true })
  )
}

/** What is open over the window, or else the text or the heading of the page that is shown. */
function mainThings(): HTMLElement[] {
  const dialog = [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1)
  return dialog === undefined
    ? [...document.querySelectorAll<HTMLElement>('main :is(.article-text, h1[tabindex])')]
    : [...dialog.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href], [tabindex]')]
}

/**
 * Who has the keyboard after `gone`, to be asked once it is: the same control of the next item of its list, else of the one
 * before; else what follows in its card or section; else what is chosen on its page, or the heading before it; else what
 * came before it in its card. Not a field that is typed in, where undo would be the field’s own.
 */
function heirsOf(gone: HTMLElement): () => readonly HTMLElement[] {
  const section = gone.closest('article, section, dialog, [role="dialog"]')
  const page = gone.closest('main, aside')
  const near = section === null ? [] : controlsIn(section)
  const headings = page === null ? [] : [...page.querySelectorAll<HTMLElement>(':is(h1, h2)[tabindex]')]
  const beside = besideInList(gone)
  const next = near.filter((element) => follows(element, gone))
  const before = (elements: readonly HTMLElement[]) => elements.filter((one) => follows(gone, one)).toReversed()
  const last = [...before(headings), ...before(near)]
  return () => [...beside, ...next, ...(page === null ? [] : chosenOn(page)), ...last]
}

function chosenOn(page: Element): Iterable<HTMLElement> {
  return page.querySelectorAll<HTMLElement>('button[aria-current="true"], [role="row"][aria-selected="true"]')
}

/** The same button of the items beside the one that holds `gone`, the next one first. */
function besideInList(gone: HTMLElement): HTMLElement[] {
  const item = gone.closest('li, tr')
  const like = (one: Element) =>
    [...one.querySelectorAll<HTMLElement>('button')].filter(({ className }) => className === gone.className)
  const at = item === null ? -1 : like(item).indexOf(gone)
  if (at === -1) return []
  return [item?.nextElementSibling, item?.previousElementSibling].flatMap((beside) => {
    const alike = beside ? like(beside) : []
    return alike[at] ?? alike.at(-1) ?? []
  })
}

function controlsIn(part: Element): HTMLElement[] {
  const controls = part.querySelectorAll<HTMLElement>('button, input:not([hidden]), summary, a[href]')
  return [...controls].filter((element) => !isEditing(element))
}

/** Whether `element` comes after the other, and not within it. */
function follows(element: Element, other: Element): boolean {
  return other.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_FOLLOWING
}
