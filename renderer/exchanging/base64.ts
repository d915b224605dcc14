import { strFromU8, strToU8 } from 'fflate'

/** Bytes as Base64. */
export function base64Of(bytes: Uint8Array): string {
  return btoa(strFromU8(bytes, true))
}

/** The bytes of Base64; throws a DOMException where it is none. */
export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  return strToU8(atob(base64), true)
}
