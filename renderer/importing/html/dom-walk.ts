/** What happens on the way through a tree; where `enter` gives false the element is passed over with all that it holds. */
export type Visitor = {
  enter: (element: Element) => boolean
  leave: (element: Element) => void
  text: (value: string) => void
}

/**
 * Goes through what `root` holds, in document order, in a loop and with a walker: a deep tree would overflow the stack, and
 * a form's own properties may be names of its fields.
 */
export function walk(root: Element | DocumentFragment, visitor: Visitor): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  if (root instanceof Element && !visitor.enter(root)) return
  let next = walker.firstChild()
  while (next !== null) {
    const node = next
    if (node instanceof Text) visitor.text(node.data)
    const inside = node instanceof Element && visitor.enter(node)
    next = inside ? walker.firstChild() : null
    if (next !== null) continue
    if (inside && node instanceof Element) visitor.leave(node)
    next = walker.nextSibling()
    while (next === null) {
      const parent = walker.parentNode()
      if (parent === null || parent === root) break
      if (parent instanceof Element) visitor.leave(parent)
      next = walker.nextSibling()
    }
  }
  if (root instanceof Element) visitor.leave(root)
}

/** An element's name in lower case. A form is known by its class, since a field of it may be called `localName`. */
export function nameOf(element: Element): string {
  return element instanceof HTMLFormElement ? 'form' : element.localName
}

/** An attribute's value, null where there is none; also of a form with a field called `getAttribute`. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name)
}
