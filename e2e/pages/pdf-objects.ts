/** The objects of a PDF as Chromium writes it, none of them in a stream: what each says, by its number. */
export function pdfObjects(pdf: Buffer): Map<string, string> {
  const objects = pdf.toString('latin1').matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)
  return new Map([...objects].map(([, number = '', said = '']) => [number, said]))
}

/** A place in a PDF: the number of the object that its page is, and how high on it, in points from its foot. */
type Place = { page: string; top: number }

/** The links in those objects that lead to a place in the file, page by page as they come. */
export function linksIn(objects: ReadonlyMap<string, string>): (Place & { to: Place })[] {
  const number = String.raw`([-\d.]+)`
  const rect = new RegExp(String.raw`/Rect \[${number} ${number} ${number} ${number}\]`)
  const dest = new RegExp(String.raw`/Dest \[(\d+) 0 R /XYZ ${number} ${number} 0\]`)
  return [...objects].flatMap(([page, said]) =>
    [...(/\/Type \/Page\n[\s\S]*\/Annots \[([^\]]*)\]/.exec(said)?.[1]?.matchAll(/(\d+) 0 R/g) ?? [])].flatMap(
      ([, link = '']) => {
        const [, , , , top] = rect.exec(objects.get(link) ?? '') ?? []
        const [, to = '', , there] = dest.exec(objects.get(link) ?? '') ?? []
        return to === '' ? [] : [{ page, top: Number(top), to: { page: to, top: Number(there) } }]
      },
    ),
  )
}
