import { FILE_TYPES } from './file-types.mjs'
import { xmlText } from './xml-text.mjs'

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
    `MimeType=${FILE_TYPES.map(({ linux }) => `${linux.type};`).join('')}`,
    '',
  ].join('\n')
}

/**
 * The kinds of file that Linux desktops have no name for (freedesktop.org's Shared MIME-info Database 0.21). It goes to
 * `~/.local/share/mime/packages`, for update-mime-database to take up.
 */
export function mimePackage() {
  const types = FILE_TYPES.filter(({ linux }) => linux.declare).map(({ name, extensions, linux }) => {
    const globs = extensions.map((extension) => `<glob pattern="*.${extension}"/>`)
    return `  <mime-type type="${linux.type}"><comment>${xmlText(name)}</comment>${globs.join('')}</mime-type>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
${types.join('')}</mime-info>
`
}
