import { FILE_TYPES } from './file-types.mjs'

/** Where a user's own programs and kinds of file are registered, without an administrator. */
const CLASSES = 'HKEY_CURRENT_USER\\Software\\Classes'

/** What Quoth's files are called in the registry: the program, its purpose, and the version of this entry. */
const ARTICLE = 'Quoth.Article.1'

/**
 * The registry entries that offer Quoth under “Open with” for the files that it reads, and change the default of none
 * (OpenWithProgids in Microsoft's “File Types and Default Programs”). A double click on the file takes them up.
 * @param {string} program the packaged app's program
 * @returns {Buffer} a .reg file: UTF-16, as the registry editor writes it
 */
export function registryEntries(program) {
  const keys = [
    `[${CLASSES}\\${ARTICLE}]\n@="Article"\n"FriendlyTypeName"="Article"`,
    `[${CLASSES}\\${ARTICLE}\\Application]\n"ApplicationName"="Quoth"`,
    `[${CLASSES}\\${ARTICLE}\\DefaultIcon]\n@=${quoted(`"${program}",0`)}`,
    `[${CLASSES}\\${ARTICLE}\\shell\\open\\command]\n@=${quoted(`"${program}" "%1"`)}`,
    ...FILE_TYPES.flatMap(({ extensions }) => extensions).map(
      (extension) => `[${CLASSES}\\.${extension}\\OpenWithProgids]\n"${ARTICLE}"=hex(0):`,
    ),
  ]
  const text = `Windows Registry Editor Version 5.00\n\n${keys.join('\n\n')}\n`
  return Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le')
}

/** @param {string} text */
function quoted(text) {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
