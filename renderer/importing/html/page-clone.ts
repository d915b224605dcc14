/** The attribute that ties an element of a copy to its original, while the copy is taken apart. */
const MARK = 'data-quoth-index'

/** A copy of a document to take apart, and the way back from what is left of it to the originals. */
export type PageClone = { document: Document; originals: (left: Element) => Set<Element> }

/** Copies `document`, with every element below its body marked. */
export function cloneOf(source: Document): PageClone {
  const originals = [...source.querySelectorAll('body *')]
  const copy = source.cloneNode(true)
  if (!(copy instanceof Document)) throw new Error('The copy of a document is none')
  copy.querySelectorAll('body *').forEach((element, index) => {
    element.setAttribute(MARK, String(index))
  })
  return {
    document: copy,
    originals: (left) => {
      const found = new Set<Element>()
      for (const element of [left, ...left.querySelectorAll(`[${MARK}]`)]) {
        const original = originals[Number(element.getAttribute(MARK) ?? -1)]
        if (original) found.add(original)
      }
      return found
    },
  }
}

/**
 * Lets no name or id on the page stand for a property of the document or of a form (`<img name="body">`,
 * `<input name="parentNode">`): whoever asks the DOM is then answered by the DOM.
 */
export function withoutNamedProperties(document: Document): void {
  const named = Document.prototype.querySelectorAll.call(
    document,
    ':is(form, img, iframe, embed, object, input, button, select, textarea, output, fieldset):is([name], [id])',
  )
  for (const element of named) {
    Element.prototype.removeAttribute.call(element, 'name')
    Element.prototype.removeAttribute.call(element, 'id')
  }
}
