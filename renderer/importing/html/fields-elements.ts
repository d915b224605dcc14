import { isUnseen } from './dom-elements'
import { namesOf } from './zones'

/** Whether an element is shown, and stands in no comment, teaser or list of other stories. */
export function isOfThisArticle(element: Element): boolean {
  if (isUnseen(element)) return false
  for (
    let at: Element | null = element;
    at && at.localName !== 'body' && at.localName !== 'article';
    at = at.parentElement
  )
    if (namesOf(at).some((word) => /^(?:comment|kommentar|coment|related|teaser|promo|snippet|widget)/.test(word)))
      return false
  return true
}
