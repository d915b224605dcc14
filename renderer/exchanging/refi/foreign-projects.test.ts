import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Incoming } from '../incoming'
import { readRefi } from './read-refi'

function read(bytes: Uint8Array): Incoming {
  const result = readRefi(bytes)
  if (!result.ok) throw new Error(result.failure)
  return result.value
}

/** A project of another program's with these parts; the files in it have these names. */
function projectOf(parts: string, files: Readonly<Record<string, string>> = {}): Uint8Array {
  const qde = `<Project name="P" origin="Some program" xmlns="urn:QDA-XML:project:1.0">${parts}</Project>`
  const written = Object.entries(files).map(([name, text]) => [`sources/${name}`, strToU8(text)] as const)
  return zipSync({ 'project.qde': strToU8(qde), ...Object.fromEntries(written) })
}

const guid = (n: number) => `b0000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const codeBook = (codes: string) => `<CodeBook><Codes>${codes}</Codes></CodeBook>`
const coded = (n: number, more = '') =>
  `<Coding guid="${guid(100 + n)}"><CodeRef targetGUID="${guid(n)}"/>${more}</Coding>`
const noted = (n: number) => `<NoteRef targetGUID="${guid(n)}"/>`
const note = (n: number, text: string) =>
  `<Note guid="${guid(n)}" name="Memo"><PlainTextContent>${text}</PlainTextContent></Note>`
const place = 'firstX="0" firstY="0" secondX="1" secondY="1"'

describe('a REFI-QDA project of another program', () => {
  test('has selections on the pages of PDFs by their words, but for those of its text', () => {
    const onPage = (n: number, words?: string) =>
      `<PDFSelection guid="${guid(n)}" name="Quotation ${n}" page="0" ${place}>${
        words === undefined
          ? ''
          : `<Representation guid="${guid(n + 50)}"><PlainTextContent>${words}</PlainTextContent></Representation>`
      }${coded(1)}</PDFSelection>`
    const pdf = (selections: string, text: string) =>
      `${codeBook(`<Code guid="${guid(1)}" name="Risk" isCodable="true"/>`)}<Sources><PDFSource guid="${guid(9)}" name="Report.pdf">${selections}${text}</PDFSource></Sources>`
    const text = `<Representation guid="${guid(8)}" name="Text of it"><PlainTextContent>The mayor said no.</PlainTextContent><PlainTextSelection guid="${guid(11)}" startPosition="4" endPosition="9">${coded(1)}</PlainTextSelection></Representation>`
    const whole = read(projectOf(pdf(onPage(11, 'mayor') + onPage(12, ' said no ') + onPage(13), text)))
    expect(whole.sources).toMatchObject([
      {
        title: 'Report',
        article: { text: 'The mayor said no.' },
        annotations: [
          { passages: [{ exact: 'mayor', position: { start: 4 } }], tags: ['Risk'] },
          { passages: [{ exact: 'said no' }], tags: ['Risk'] },
        ],
      },
    ])
    expect(whole.sources[0]?.annotations).toHaveLength(2)
    expect(whole.leftOut).toEqual(['Selections that hold no words: 1.'])

    const paged = read(projectOf(pdf(onPage(11, 'mayor'), '')))
    expect(paged.sources).toEqual([
      { id: guid(9), title: 'Report', annotations: [expect.objectContaining({ passages: [{ exact: 'mayor' }] })] },
    ])
    expect(paged.leftOut).toEqual([])
  })

  test('has transcripts of recordings as texts, and their selections where these begin and end', () => {
    const sync = (n: number, position: number) => `<SyncPoint guid="${guid(n)}" position="${position}" timeStamp="0"/>`
    const transcript = `<Transcript guid="${guid(2)}" name="Transcript.docx" plainTextPath="internal://a.txt">${sync(3, 0)}${sync(4, 9)}<TranscriptSelection guid="${guid(5)}" fromSyncPoint="${guid(3)}" toSyncPoint="${guid(4)}">${noted(90)}</TranscriptSelection></Transcript>`
    const audio = `<AudioSource guid="${guid(1)}" name="Talk.mp3"><Description>Recorded twice.</Description>${transcript}<AudioSelection guid="${guid(6)}" begin="0" end="9"/></AudioSource><VideoSource guid="${guid(7)}"/>`
    const { sources, leftOut } = read(
      projectOf(`<Sources>${audio}</Sources><Notes>${note(90, 'Who?')}</Notes>`, { 'a.txt': 'The mayor said no.' }),
    )
    expect(sources).toMatchObject([
      {
        title: 'Transcript',
        note: 'Recorded twice.',
        article: { text: 'The mayor said no.' },
        annotations: [{ kind: 'note', passages: [{ exact: 'The mayor' }], note: 'Who?' }],
      },
    ])
    expect(leftOut).toEqual(['Pictures, recordings and PDFs without a text: 1.', 'Selections that hold no words: 1.'])
  })

  test('has memos on codings as notes of the passage, and memos on codes as part of what they mean', () => {
    const selection = `<PlainTextSelection guid="${guid(11)}" startPosition="0" endPosition="3">${coded(1, noted(91) + noted(93))}${noted(91)}</PlainTextSelection>`
    const parts = [
      codeBook(
        `<Code guid="${guid(1)}" name="Risk" isCodable="true" color="#BF5150"><Description>Of any kind.</Description>${noted(92)}</Code><Code guid="${guid(2)}" name="risk" isCodable="true"/>`,
      ),
      `<Sources><TextSource guid="${guid(8)}" name="A"><PlainTextContent>One two.</PlainTextContent>${selection}</TextSource></Sources>`,
      `<Notes>${note(91, 'Surely?')}${note(92, 'Not of chances.')}${note(93, 'Ask Ada.')}</Notes>`,
    ]
    const { sources, codes, leftOut } = read(projectOf(parts.join('')))
    expect(sources[0]?.annotations).toMatchObject([{ tags: ['Risk'], note: 'Surely?\n\nAsk Ada.' }])
    expect(codes).toMatchObject([
      { name: 'Risk', description: 'Of any kind.\n\nNot of chances.', tone: 'red' },
      { name: 'risk (2)', description: '' },
    ])
    expect(leftOut).toEqual([])
  })

  test('is told of where it has what Quoth has no place for', () => {
    const text = `<TextSource guid="${guid(8)}" name="A"><PlainTextContent>One two.</PlainTextContent><PlainTextSelection guid="${guid(11)}" startPosition="0" endPosition="3">${coded(66)}</PlainTextSelection>${coded(1, noted(92))}<VariableValue><VariableRef targetGUID="${guid(5)}"/><IntegerValue>30</IntegerValue></VariableValue></TextSource>`
    const parts = [
      codeBook(`<Code guid="${guid(1)}" name="Risk" isCodable="true"/>`),
      `<Variables><Variable guid="${guid(5)}" name="Age" typeOfVariable="Integer"/></Variables>`,
      `<Cases><Case guid="${guid(6)}" name="Ada"/></Cases>`,
      `<Sources>${text}<TextSource guid="${guid(7)}" name="B" plainTextPath="internal://b.txt"/><PictureSource guid="${guid(9)}"><PictureSelection guid="${guid(12)}" ${place}/></PictureSource></Sources>`,
      `<Notes>${note(91, 'Of all.')}${note(92, 'On the coding of a source.')}</Notes>`,
      `<Links><Link guid="${guid(20)}" originGUID="${guid(1)}" targetGUID="${guid(91)}"/></Links>`,
      `<Sets><Set guid="${guid(21)}" name="S"/></Sets><Graphs><Graph guid="${guid(22)}"/></Graphs>`,
      noted(91),
    ]
    const { leftOut, speakers } = read(projectOf(parts.join('')))
    expect(leftOut).toEqual([
      'Pictures, recordings and PDFs without a text: 1.',
      'Texts that the project refers to and doesn’t hold: 1.',
      'Selections that hold no words: 1.',
      'Codes on whole sources and memos: 1.',
      'Codes on selections that the project doesn’t define: 1.',
      'Memos on the project, or on what Quoth has no place for: 2.',
      'Cases: 1.',
      'Values of variables on sources: 1.',
      'Links: 1.',
      'Sets: 1.',
      'Graphs: 1.',
    ])
    // Cases of other programs are people, places, or anything.
    expect(speakers).toBeUndefined()
  })
})
