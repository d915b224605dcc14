import type { Page } from '@playwright/test'
import { FILE_TYPES } from '../launch/file-types.mjs'
import { mimePackage } from '../launch/linux-files.mjs'
import { bundleInformation } from '../launch/macos-files.mjs'
import { expect, test } from './quoth'

const ELECTRONS = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
<key>CFBundleExecutable</key>
<string>Electron</string>
<key>CFBundleIdentifier</key>
<string>com.github.Electron</string>
<key>CFBundleName</key>
<string>Electron</string>
<key>NSSupportsAutomaticGraphicsSwitching</key>
<true/>
</dict>
</plist>
`

/** What a property list in XML stands for, read with the page's own parser. */
function propertyList(page: Page, xml: string): Promise<unknown> {
  return page.evaluate((xml) => {
    const read = (element: Element): unknown => {
      const children = [...element.children]
      if (element.tagName === 'string') return element.textContent
      if (element.tagName === 'true') return true
      if (element.tagName === 'array') return children.map(read)
      if (element.tagName !== 'dict') throw new Error(`Nothing of a property list: ${element.outerHTML}`)
      const keys = children.filter((_, i) => i % 2 === 0)
      if (keys.some(({ tagName }) => tagName !== 'key')) throw new Error('A value without a key')
      return Object.fromEntries(
        keys.map((key) => [key.textContent, key.nextElementSibling && read(key.nextElementSibling)]),
      )
    }
    const list = new DOMParser().parseFromString(xml, 'application/xml').querySelector('plist > dict')
    return list && read(list)
  }, xml)
}

test('a bundle for macOS is called Quoth, and offers itself for every kind of file that it reads, as an alternative', async ({
  library,
}) => {
  const { page } = await library.start()
  expect(await propertyList(page, bundleInformation(ELECTRONS))).toEqual({
    CFBundleExecutable: 'Electron',
    CFBundleIdentifier: 'app.quoth',
    CFBundleName: 'Quoth',
    CFBundleDisplayName: 'Quoth',
    NSSupportsAutomaticGraphicsSwitching: true,
    CFBundleDocumentTypes: FILE_TYPES.map(({ name, macos }) => ({
      CFBundleTypeName: name,
      CFBundleTypeRole: 'Viewer',
      LSHandlerRank: 'Alternate',
      LSItemContentTypes: [macos.type],
    })),
    UTImportedTypeDeclarations: FILE_TYPES.filter(({ macos }) => macos.conformsTo !== undefined).map(
      ({ name, extensions, linux, macos }) => ({
        UTTypeIdentifier: macos.type,
        UTTypeDescription: name,
        UTTypeConformsTo: [macos.conformsTo],
        UTTypeTagSpecification: { 'public.filename-extension': extensions, 'public.mime-type': [linux.type] },
      }),
    ),
  })
  const types = FILE_TYPES.map(({ macos }) => macos.type)
  expect(types).toEqual(
    expect.arrayContaining(['public.json', 'public.zip-archive', 'com.apple.web-internet-location']),
  )
})

test('what Linux desktops have no name for is declared to them', async ({ library }) => {
  const { page } = await library.start()
  const declared = await page.evaluate((xml) => {
    const types = new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('mime-info > mime-type')
    return Array.from(types, (type) => [
      type.getAttribute('type'),
      ...Array.from(type.querySelectorAll('glob'), (glob) => glob.getAttribute('pattern')),
    ])
  }, mimePackage())
  expect(declared).toEqual([['application/x-webloc', '*.webloc']])
})
