import { elementsNamed } from '../xml'

/** How books hide their fonts (not their text) from copying: EPUB 3.3, 4.2.6.3, and Adobe's older way. */
const FONTS_ONLY = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'])

/** Whether META-INF/encryption.xml says that more than fonts is encrypted, as rights management does. */
export function isProtected(encryption: Document): boolean {
  return elementsNamed(encryption, 'EncryptedData').some((data) => {
    const [method] = elementsNamed(data, 'EncryptionMethod')
    return !FONTS_ONLY.has(method?.getAttribute('Algorithm') ?? '')
  })
}
