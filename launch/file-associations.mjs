/**
 * The kinds of file that Quoth offers itself for, as Linux and the other systems name them. It is an alternative and
 * never the default: a person's browser and word processor stay what a double click opens.
 * @type {readonly { mime: string, extensions: readonly string[] }[]}
 */
export const FILE_ASSOCIATIONS = [
  { mime: 'text/plain', extensions: ['txt'] },
  { mime: 'text/markdown', extensions: ['md', 'markdown'] },
  { mime: 'text/html', extensions: ['html', 'htm'] },
  { mime: 'application/xhtml+xml', extensions: ['xhtml'] },
  { mime: 'application/x-mimearchive', extensions: ['mhtml', 'mht'] },
  { mime: 'message/rfc822', extensions: ['eml'] },
  { mime: 'application/pdf', extensions: ['pdf'] },
  { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] },
  { mime: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  { mime: 'application/rtf', extensions: ['rtf'] },
  { mime: 'application/epub+zip', extensions: ['epub'] },
]

/**
 * The entry that tells a Linux desktop which files Quoth opens (freedesktop.org's Desktop Entry Specification 1.5). It
 * goes to `~/.local/share/applications` or wherever an installer puts such entries.
 * @param {string} program the packaged app's program
 */
export function desktopEntry(program) {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Quoth',
    'Comment=Work out who said what',
    `Exec="${program.replace(/["`$\\]/g, '\\$&')}" %F`,
    'Terminal=false',
    'Categories=Office;Education;',
    `MimeType=${FILE_ASSOCIATIONS.map(({ mime }) => `${mime};`).join('')}`,
    '',
  ].join('\n')
}
