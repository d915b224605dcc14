/**
 * Resolves when the two typefaces are there, so that the text is laid out once and does not jump under the reader's
 * eyes. They come with the program and take a few milliseconds; a text that can't have them is shown without.
 */
export async function fontsLoaded(): Promise<void> {
  const faces = ['1em "Source Serif 4 Variable"', '600 1em "Source Serif 4 Variable"', '1em "Inter Variable"']
  await Promise.all(faces.map((face) => document.fonts.load(face))).catch(() => undefined)
}
