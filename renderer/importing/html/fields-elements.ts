import { isUnseen } from './dom-elements'
import { namesOf } from './zones'

/** What authors of pages call comments, teasers and lists of other stories. */
const OTHERS = /^(?:comment|kommentar|coment|related|teaser|promo|snippet|widget|listing)/

/**
 * Whether an element is shown, and stands in no comment, teaser or list of other stories.
 * @param opening where the article begins: what is around it too is none of these, whatever it is called
 */
export function isOfThisArticle(element: Element, opening: Element | undefined): boolean {
  if (isUnseen(element)) return false
  for (
    let at: Element | null = element;
    at && at.localName !== 'body' && at.localName !== 'article';
    at = at.parentElement
  ) {
    if (opening !== undefined && at.contains(opening)) return true
    if (namesOf(at).some((word) => OTHERS.test(word))) return false
  }
  return true
}
