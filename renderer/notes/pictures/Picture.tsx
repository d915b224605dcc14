import { usePicture } from './use-picture'

/** A picture of the library in a note; its description where it is missing. */
export function Picture({ hash, alt }: { hash: string; alt: string }) {
  const url = usePicture(hash)
  if (url === undefined) return null
  if (url === null)
    return <span className="note-source">{alt === '' ? 'a picture' : alt} (missing from the library)</span>
  return <img src={url} alt={alt} draggable={false} />
}
