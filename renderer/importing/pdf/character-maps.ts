/// <reference types="vite/client" />

/** Where the bundle has Adobe's character maps, by file name: texts in Asian fonts that a PDF doesn't hold need them. */
const ADDRESSES: ReadonlyMap<string, string> = new Map(
  Object.entries(
    import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
      query: '?url',
      import: 'default',
      eager: true,
    }),
  ).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1), address]),
)

/**
 * What pdf.js asks for files it needs beside a document. It gets the character maps of our own bundle and nothing else:
 * fonts and image decoders serve drawing, which reading a text does without.
 */
export class BundledData {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const address = kind === 'cMapUrl' ? ADDRESSES.get(filename) : undefined
    if (address === undefined) throw new Error(`No ${filename} is bundled`)
    const response = await fetch(address)
    return new Uint8Array(await response.arrayBuffer())
  }
}
