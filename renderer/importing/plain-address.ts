/** Parameters that tell a site how somebody came to a page, and not which page it is. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref_src|cmpid)$/i

/**
 * A page's address without what does not tell pages apart: its fragment and the parameters by which sites follow their
 * readers. So the same page has the same address however it was reached. Undefined where it is no web address.
 */
export function plainAddress(address: string): string | undefined {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return undefined
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  url.hash = ''
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  return url.href
}
