/**
 * The element that scrolls the text and its margin together, for an element inside it. Asked of the document, and not
 * handed down, since it is there in the same commit as what it scrolls: nothing has to be rendered twice.
 */
export function scrollerOf(inside: Element): HTMLElement {
  const scroller = inside.closest<HTMLElement>('.scroller')
  if (scroller === null) throw new Error('This element is outside of what scrolls the text')
  return scroller
}
