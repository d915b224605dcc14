import fc from 'fast-check'
import type { Article } from '../../domain/article'
import type { Code } from '../../domain/code'
import { registryOf } from '../../domain/registry'
import type { Scale } from '../../domain/scale'
import { SPEAKER_KINDS, type Speaker } from '../../domain/speaker'
import { TONES } from '../../domain/tone'
import type { Bundle, BundledArticle } from '../bundle'
import { arbitraryAnnotation, arbitraryTime } from './arbitrary-annotation'
import { arbitraryBundle } from './arbitrary-bundle'
import { arbitraryLine, arbitraryNote } from './arbitrary-text'

/**
 * Two libraries with the same records, most of which say something else in each. Who is called otherwise in one goes by
 * both names in both, as after renaming; no name is of two, and wherever a code stands, it is under none that follows it.
 */
export const arbitraryLibraries: fc.Arbitrary<[Bundle, Bundle]> = arbitraryBundle.chain(({ articles, registry }) => {
  const speakers = [...registry.speakers.values()].map((mine) => ({
    ...mine,
    aliases: [...mine.aliases, otherName(mine)],
  }))
  const codes = [...registry.codes.values()]
  const scales = [...registry.scales.values()]
  const mine: Bundle = { articles, registry: { ...registry, speakers: new Map(speakers.map((one) => [one.id, one])) } }
  return fc
    .record({
      articles: fc.tuple(...articles.map((bundled) => otherArticle(bundled, speakers, codes))),
      speakers: fc.tuple(...speakers.map(otherSpeaker)),
      codes: fc.tuple(...codes.map((code, i) => otherCode(code, codes.slice(0, i)))),
      scales: fc.tuple(...scales.map(otherScale)),
    })
    .map(({ articles, ...rows }) => [
      mine,
      { articles, registry: registryOf({ ...rows, links: registry.links.values() }) },
    ])
})

function otherArticle(
  { article, content, annotations }: BundledArticle,
  speakers: readonly Speaker[],
  codes: readonly Code[],
): fc.Arbitrary<BundledArticle> {
  const [speakerIds, codeIds] = [speakers, codes].map((rows) => rows.map(({ id }) => id))
  const others = annotations.map(({ id, created }) =>
    arbitraryAnnotation(content, speakerIds ?? [], codeIds ?? []).map((other) => ({ ...other, id, created })),
  )
  const noted: fc.Arbitrary<Article> = fc
    .record({ note: arbitraryNote, updated: arbitraryTime })
    .map((fields) => ({ ...article, ...fields }))
  return fc.record({ article: noted, content: fc.constant(content), annotations: fc.tuple(...others) })
}

function otherName({ name }: Speaker): string {
  return `${name} the other`
}

function otherSpeaker(mine: Speaker): fc.Arbitrary<Speaker> {
  return fc
    .record(
      {
        name: fc.constantFrom(mine.name, otherName(mine)),
        aliases: fc.array(arbitraryLine, { maxLength: 2 }),
        kind: fc.constantFrom(...SPEAKER_KINDS),
        positions: fc.array(fc.record({ role: arbitraryLine, affiliation: arbitraryLine }), { maxLength: 2 }),
        link: fc.webUrl(),
        notes: arbitraryNote,
        updated: arbitraryTime,
      },
      { requiredKeys: ['name', 'aliases', 'kind', 'positions', 'notes', 'updated'] },
    )
    .map(({ aliases, ...fields }) => ({ ...mine, ...fields, aliases: [...aliases, mine.name, otherName(mine)] }))
}

function otherCode(mine: Code, before: readonly Code[]): fc.Arbitrary<Code> {
  return fc
    .record({
      name: fc.constantFrom(mine.name, `${mine.name} the other`),
      parent: fc.constantFrom(null, ...before.map(({ id }) => id)),
      description: arbitraryNote,
      updated: arbitraryTime,
    })
    .map((fields) => ({ ...mine, ...fields }))
}

function otherScale(mine: Scale): fc.Arbitrary<Scale> {
  const terms = mine.terms.map((term) =>
    fc
      .record({ label: fc.constantFrom(term.label, 'Other'), tone: fc.constantFrom(...TONES), retired: fc.boolean() })
      .map((fields) => ({ ...term, ...fields })),
  )
  return fc.record({ terms: fc.tuple(...terms), updated: arbitraryTime }).map((fields) => ({ ...mine, ...fields }))
}
