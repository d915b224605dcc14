import type { Fields } from './reading'

/** The same with those left out that are absent, and not there and undefined: a record on the disk tells the two apart. */
export function presentFields(fields: { [Field in keyof Fields]: Fields[Field] | undefined }): Fields {
  const { title, byline, published, url, site, language } = fields
  return {
    ...(title !== undefined && { title }),
    ...(byline !== undefined && { byline }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
    ...(site !== undefined && { site }),
    ...(language !== undefined && { language }),
  }
}
