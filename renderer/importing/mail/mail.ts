import PostalMime, { type Address, type Email } from 'postal-mime'
import type { ImportFailure } from '../../domain/problem'
import { fail, succeed } from '../../domain/result'
import { draftsOf } from '../dom-drafts'
import type { Draft } from '../draft'
import { readHtmlDocument } from '../html/read-html-document'
import { isoDate } from '../iso-date'
import { plainTextDrafts } from '../plain-text/plain-text'
import type { Fields, ReadingResult } from '../reading'

/** Reads an e-mail (.eml) as an article: its HTML, or its text where it has none; what is attached is named in a warning. */
export async function readMail(_name: string, bytes: Uint8Array): Promise<ReadingResult> {
  const mail = await parsed(bytes)
  if (mail === null) return fail(DAMAGED)
  const drafts = draftsFrom(mail)
  if (drafts.length === 0) return fail(mail.attachments.length > 0 ? ONLY_ATTACHMENTS : EMPTY)
  return succeed([{ drafts, fields: fieldsOf(mail), format: 'mail', encoding: 'utf-8', warnings: warningsOf(mail) }])
}

const DAMAGED: ImportFailure = { problem: 'damaged', message: 'It is damaged, or no e-mail.' }
const EMPTY: ImportFailure = { problem: 'empty', message: 'There is no text in it.' }
const ONLY_ATTACHMENTS: ImportFailure = { problem: 'empty', message: 'There is no text in it, only attachments.' }

async function parsed(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes)
  } catch {
    // Parts nested too deep, or headers without end: the library refuses them.
    return null
  }
}

function draftsFrom(mail: Email): readonly Draft[] {
  if (mail.html !== undefined) {
    const page = new DOMParser().parseFromString(mail.html, 'text/html')
    const drafts = isPage(page) ? pageDrafts(page) : draftsOf(page.body)
    if (drafts.some((draft) => draft.out === undefined)) return drafts
  }
  return plainTextDrafts(mail.text ?? '')
}

/** Whether a mail is a web page that was sent on: letters have no navigation, and newsletters are tables. */
function isPage(page: Document): boolean {
  return page.querySelector('article, main, nav') !== null
}

function pageDrafts(page: Document): readonly Draft[] {
  const read = readHtmlDocument(page, 'utf-8')
  return read.ok ? read.value.flatMap(({ drafts }) => drafts) : []
}

function fieldsOf(mail: Email): Fields {
  const title = mail.subject?.replace(/\s+/gu, ' ').trim()
  const byline = nameOf(mail.from)
  const published = isoDate(mail.date ?? '')
  return {
    ...(title && { title }),
    ...(byline && { byline }),
    ...(published !== undefined && { published }),
  }
}

function nameOf(address: Address | undefined): string | undefined {
  return address?.name.trim() || address?.address
}

function warningsOf(mail: Email): string[] {
  // What the text shows by its Content-ID is part of it: pictures, mostly.
  const attached = mail.attachments.filter((attachment) => attachment.related !== true)
  if (attached.length === 0) return []
  const names = attached.map(({ filename, mimeType }) => filename ?? mimeType)
  return [`What is attached to it was left out: ${names.slice(0, 10).join(', ')}${names.length > 10 ? ' …' : ''}.`]
}
