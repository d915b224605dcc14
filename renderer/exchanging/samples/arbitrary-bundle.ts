import fc from 'fast-check'
import type { Annotation } from '../../domain/annotation'
import { CLAIM_RELATIONS, type ClaimLink } from '../../domain/claim-link'
import type { Code } from '../../domain/code'
import { registryOf } from '../../domain/registry'
import { sampleArticle, sampleCode, sampleSpeaker } from '../../domain/samples/samples'
import { firstScale, type Scale } from '../../domain/scale'
import { SPEAKER_KINDS, type Speaker } from '../../domain/speaker'
import { TONES } from '../../domain/tone'
import type { Bundle, BundledArticle } from '../bundle'
import type { BundledAttachment } from '../bundled-attachment'
import { arbitraryAnnotation, arbitraryTime } from './arbitrary-annotation'
import { arbitraryContent, arbitraryLine, arbitraryNote } from './arbitrary-text'

/** A library of one to three articles with everything that one can hold, none of it in the trash. */
export const arbitraryBundle: fc.Arbitrary<Bundle> = fc
  .tuple(arbitrarySpeakers(), arbitraryCodes(), fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 3 }))
  .chain(([speakers, codes, ids]) =>
    fc.record({
      articles: fc.tuple(...ids.map((id) => arbitraryArticle(id, speakers, codes))),
      attachments: fc.array(arbitraryAttachment, { minLength: 1, maxLength: 2 }),
      speakers: fc.constant(speakers),
      codes: fc.constant(codes),
      scales: fc.constantFrom<readonly Scale[]>([], [{ ...firstScale('verdict'), created: 7, updated: 8 }]),
    }),
  )
  .chain(({ articles, speakers, codes, scales, attachments }) =>
    arbitraryLinks(articles.flatMap(({ annotations }) => annotations)).map((links) => ({
      articles,
      registry: registryOf({ speakers, codes, scales, links }),
      attachments,
    })),
  )

/** Whether something refers to it, and whether its hash is that of its bytes, is for who takes a bundle in. */
const arbitraryAttachment: fc.Arbitrary<BundledAttachment> = fc.record({
  hash: fc.uuid().map((id) => id.replaceAll('-', '').repeat(2)),
  name: arbitraryLine,
  type: fc.constantFrom('image/png', 'application/pdf', ''),
  bytes: fc.uint8Array({ maxLength: 40 }).map((bytes) => new Uint8Array(bytes)),
})

function arbitraryArticle(
  id: string,
  speakers: readonly Speaker[],
  codes: readonly Code[],
): fc.Arbitrary<BundledArticle> {
  const described = fc.record(
    {
      title: arbitraryLine,
      byline: arbitraryLine,
      site: fc.constant('The Echo'),
      url: fc.constant(`https://example.org/${id}`),
      published: fc.constantFrom('2026-03-01', '2026', '2026-03-01T10:00:00Z'),
      language: fc.constant('en'),
      collection: arbitraryLine,
      note: arbitraryNote,
    },
    { requiredKeys: ['title', 'note'] },
  )
  const speakerIds = speakers.map((speaker) => speaker.id)
  const codeIds = codes.map((code) => code.id)
  return arbitraryContent(id).chain((content) =>
    fc
      .tuple(described, fc.array(arbitraryAnnotation(content, speakerIds, codeIds), { maxLength: 6 }), arbitraryTime)
      .map(([fields, annotations, created]) => ({
        article: sampleArticle({
          ...fields,
          id,
          length: content.text.length,
          revision: content.revision,
          hash: id.replaceAll('-', '').repeat(2),
          created,
          updated: created + 1,
        }),
        content,
        annotations,
      })),
  )
}

function arbitrarySpeakers(): fc.Arbitrary<Speaker[]> {
  const fields = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...SPEAKER_KINDS),
    positions: fc.array(fc.constant({ role: 'mayor', affiliation: 'The Harbour', since: '2020' }), { maxLength: 1 }),
    aliases: fc.array(arbitraryLine, { maxLength: 2 }),
    notes: arbitraryNote,
    colour: fc.nat(11),
  })
  return fc
    .array(fields, { minLength: 1, maxLength: 3 })
    .map((all) =>
      all.map((speaker, i) => sampleSpeaker({ ...speaker, name: `${['Ada 😊', 'משה', 'O’Neil, Jr.'][i]} ${i}` })),
    )
}

function arbitraryCodes(): fc.Arbitrary<Code[]> {
  return fc
    .tuple(fc.uniqueArray(fc.uuid(), { maxLength: 4 }), fc.constantFrom(...TONES), arbitraryNote)
    .map(([ids, tone, description]) =>
      ids.map((id, i) =>
        sampleCode({
          id,
          name: `code 😊 ${i}`,
          parent: ids[i - 2] ?? null,
          order: i >> 1,
          tone,
          description,
          key: i + 1,
        }),
      ),
    )
}

function arbitraryLinks(annotations: readonly Annotation[]): fc.Arbitrary<ClaimLink[]> {
  if (annotations.length < 2) return fc.constant([])
  const link = fc.record({
    id: fc.uuid(),
    relation: fc.constantFrom(...CLAIM_RELATIONS),
    ends: fc.uniqueArray(fc.constantFrom(...annotations.map(({ id }) => id)), { minLength: 2, maxLength: 2 }),
    created: arbitraryTime,
  })
  return fc.uniqueArray(link, { maxLength: 2, selector: ({ ends }) => ends.join() }).map((links) =>
    links.map(({ ends: [from = '', to = ''], created, ...rest }) => ({
      ...rest,
      from,
      to,
      created,
      updated: created,
      deleted: 0,
    })),
  )
}
