import type { Article } from '../domain/article'
import { uuidFor } from './name-uuid'

/** An http(s) address with nothing in it that a URI may not hold (RFC 3986); undefined where it is none. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\/[^\s/]/i.test(url)) return undefined
  // Half of a surrogate pair can be encoded in no way.
  if (/\p{Cs}/u.test(url)) return undefined
  return encodeURI(url)
    .replaceAll('%25', '%')
    .replace(/[[\]^`{|}\\]/g, encodeURIComponent)
}

/** What names an article to others: its address, or else its id. */
export function sourceIri({ id, url }: Pick<Article, 'id' | 'url'>): string {
  return webAddress(url) ?? `urn:uuid:${uuidFor(id)}`
}

/** The id in the name that Quoth gives an article without an address; undefined where it is another name. */
export function idOfIri(iri: string): string | undefined {
  return /^urn:uuid:([\da-f-]{36})$/i.exec(iri)?.[1]?.toLowerCase()
}

/**
 * What two addresses of one page have in common: host and path, without scheme, `www.`, fragment, the slash at the end and
 * what says only where a reader came from.
 */
export function addressKey(url: string): string {
  const [address = ''] = url.trim().split('#')
  const [, host = '', path = '', query = ''] = /^(?:https?:\/\/)?(?:www\.)?([^/?]*)([^?]*)\??(.*)$/i.exec(address) ?? []
  const kept = query.split('&').filter((field) => field !== '' && !/^(?:utm_\w+|fbclid|gclid)(?:=|$)/i.test(field))
  const key = `${host.toLowerCase()}${path.replace(/\/+$/, '')}${kept.length === 0 ? '' : `?${kept.sort().join('&')}`}`
  try {
    return decodeURI(key)
  } catch {
    return key
  }
}
