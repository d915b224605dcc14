/** A path as a person knows it: the file's own name, and of a file in an archive the archive's before it. */
export function fileLabel(path: string): string {
  const parts = path.split(/[/\\]/u)
  const archive = parts.findIndex((part, i) => /\.zip$/i.test(part) && i < parts.length - 1)
  return (archive === -1 ? parts.slice(-1) : parts.slice(archive)).join('/')
}
