import { plainAddress } from '../plain-address'

/** How browsers note it (“saved from url=(0024)https://…”), and the extension SingleFile (“url: https://…”). */
const NOTES = [/saved from url=\(\d+\)\s*(\S+)/i, /^\s*url:\s*(\S+)/im]

/** The address that a page was saved from, as a browser or SingleFile writes it into a comment before the page's head. */
export function savedFrom(document: Document): string | undefined {
  const nodes = [...document.childNodes, ...document.documentElement.childNodes]
  for (const node of nodes) {
    if (!(node instanceof Comment)) continue
    for (const note of NOTES) {
      const address = plainAddress(note.exec(node.data)?.[1] ?? '')
      if (address !== undefined) return address
    }
  }
  return undefined
}
