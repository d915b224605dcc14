/** The kinds of picture that notes show: made of dots, none of these can hold a script, a link or a picture from elsewhere, as SVG can. */
const TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']

/** Whether a file of this MIME type is a picture that a note may show. */
export function isPictureType(type: string): boolean {
  return TYPES.includes(type)
}
