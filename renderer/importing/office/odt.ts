import type { ImportFailure } from '../../domain/problem'
import { fail, succeed } from '../../domain/result'
import { draftsOf } from '../dom-drafts'
import type { ReadingResult } from '../reading'
import { languageTag, statedFields } from '../stated-fields'
import { decodeXml, parseXml, textNamed } from '../xml'
import { unzip } from '../zip/zip'
import { odtBody } from './odt-body'

const CONTENT = 'content.xml'
const META = 'meta.xml'
const MANIFEST = 'META-INF/manifest.xml'

/** Reads an OpenDocument text (.odt) as an article. */
export function readOdt(_name: string, bytes: Uint8Array): ReadingResult {
  const files = unzip(bytes, (name) => name === CONTENT || name === META || name === MANIFEST)
  if (!files.ok) return files
  const parsed = (name: string): Document | null => {
    const file = files.value.get(name)
    return file === undefined ? null : parseXml(decodeXml(file))
  }
  const manifest = parsed(MANIFEST)
  if (manifest && manifest.getElementsByTagNameNS('*', 'encryption-data').length > 0) return fail(ENCRYPTED)
  const content = parsed(CONTENT)
  if (content === null) return fail(DAMAGED)
  const drafts = draftsOf(odtBody(content))
  if (drafts.length === 0) return fail({ problem: 'empty', message: 'There is no text in it.' })
  const meta = parsed(META)
  const language = languageTag(meta && textNamed(meta, 'language'))
  const fields = {
    ...(meta &&
      statedFields({
        title: textNamed(meta, 'title'),
        author: textNamed(meta, 'initial-creator') ?? textNamed(meta, 'creator'),
      })),
    ...(language !== undefined && { language }),
  }
  return succeed([{ drafts, fields, format: 'odt', encoding: 'utf-8', warnings: [] }])
}

const ENCRYPTED: ImportFailure = { problem: 'encrypted', message: 'It is protected with a password.' }
const DAMAGED: ImportFailure = { problem: 'damaged', message: 'There is no OpenDocument text in it that can be read.' }
