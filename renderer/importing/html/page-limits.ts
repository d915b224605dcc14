import { walk } from './dom-walk'

/** The depths of all elements, summed; a large newspaper page has about 100,000, and Readability takes about a second for this. */
const MOST = 2_000_000

/** Whether a page is so deep or so large that what looks at each element's whole content would take minutes. */
export function isTooTangledPage(body: Element): boolean {
  let [depth, sum] = [0, 0]
  walk(body, {
    enter: () => {
      depth += 1
      sum += depth
      return sum <= MOST
    },
    leave: () => {
      depth -= 1
    },
    text: () => {},
  })
  return sum > MOST
}
