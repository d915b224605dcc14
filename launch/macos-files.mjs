import { FILE_TYPES } from './file-types.mjs'
import { xmlText } from './xml-text.mjs'

/** What the bundle is called, in place of Electron's own names. */
const NAMES = { CFBundleName: 'Quoth', CFBundleDisplayName: 'Quoth', CFBundleIdentifier: 'app.quoth' }

/**
 * A bundle's Info.plist under Quoth's own name, with the kinds of file that it opens (Apple's “Core Foundation Keys” and
 * “Uniform Type Identifiers”). Throws where it is not such a list in XML.
 * @param {string} plist the Info.plist of the Electron that the bundle is made from
 */
export function bundleInformation(plist) {
  const end = /<\/dict>\s*<\/plist>\s*$/.exec(plist)
  if (end === null) throw new Error('Electron’s Info.plist is not what it was: it does not end as a list in XML')
  let named = plist.slice(0, end.index)
  for (const [key, name] of Object.entries(NAMES)) {
    const there = new RegExp(`(<key>${key}</key>\\s*)<string>[^<]*</string>`)
    if (there.test(named)) named = named.replace(there, `$1<string>${name}</string>`)
    else named += property(key, string(name))
  }
  return `${named}${property('CFBundleDocumentTypes', documentTypes())}${property('UTImportedTypeDeclarations', typeDeclarations())}</dict>\n</plist>\n`
}

function documentTypes() {
  return array(
    FILE_TYPES.map(({ name, macos }) =>
      dictionary({
        CFBundleTypeName: string(name),
        CFBundleTypeRole: string('Viewer'),
        LSHandlerRank: string('Alternate'),
        LSItemContentTypes: array([string(macos.type)]),
      }),
    ),
  )
}

/** The kinds of file that not every macOS knows. */
function typeDeclarations() {
  return array(
    FILE_TYPES.flatMap(({ name, extensions, macos: { type, conformsTo }, linux }) => {
      if (conformsTo === undefined) return []
      return dictionary({
        UTTypeIdentifier: string(type),
        UTTypeDescription: string(name),
        UTTypeConformsTo: array([string(conformsTo)]),
        UTTypeTagSpecification: dictionary({
          'public.filename-extension': array(extensions.map(string)),
          'public.mime-type': array([string(linux.type)]),
        }),
      })
    }),
  )
}

/** @param {string} text */
function string(text) {
  return `<string>${xmlText(text)}</string>\n`
}

/** @param {readonly string[]} items */
function array(items) {
  return `<array>\n${items.join('')}</array>\n`
}

/** @param {Record<string, string>} properties */
function dictionary(properties) {
  const written = Object.entries(properties).map(([key, value]) => property(key, value))
  return `<dict>\n${written.join('')}</dict>\n`
}

/**
 * @param {string} key
 * @param {string} value in XML
 */
function property(key, value) {
  return `<key>${key}</key>\n${value}`
}
