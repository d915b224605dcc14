import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { registryOf } from '../domain/registry'
import type { Bundle } from './bundle'
import { importAnnotations } from './import-annotations'
import { importBundle } from './import-bundle'
import type { Incoming } from './incoming'
import { readLibrary } from './quoth/read-library'
import { writeLibrary } from './quoth/write-library'
import { annotationRecord } from './quoth-json'
import { readExchange } from './read-exchange'
import { writeRefi } from './refi/write-refi'
import { applied, inOrder } from './samples/apply-edits'
import { arbitraryBundle } from './samples/arbitrary-bundle'
import { largeBundle } from './samples/large-bundle'
import { writeWebAnnotations } from './w3c/write-web-annotations'

const NOW = Date.UTC(2026, 2, 3)
const EMPTY: Bundle = { articles: [], registry: registryOf({ speakers: [], codes: [], scales: [], links: [] }) }

function makeId(): string {
  return crypto.randomUUID()
}

/** What a library is after a file of Quoth's own JSON was brought into it. */
function withLibrary(library: Bundle, json: string) {
  const read = readLibrary(json)
  if (!read.ok) throw new Error('It is no library')
  const brought = importBundle(read.value, { ...library, trash: [] }, NOW, makeId)
  return { brought, after: applied(library, brought.articles, brought.edits) }
}

function incomingIn(contents: Uint8Array | string): Incoming {
  const read = readExchange(contents)
  if (!read?.ok || read.value.kind !== 'annotations') throw new Error('It holds no annotations')
  return read.value.incoming
}

/** The library's articles with nothing in them. */
function bare({ articles }: Bundle): Bundle {
  return {
    ...EMPTY,
    articles: articles.map(({ article, content }) => ({ article: { ...article, note: '' }, content, annotations: [] })),
  }
}

/** Annotations as people know them: by names instead of ids. */
function readable({ articles, registry }: Bundle) {
  return articles.map(({ article, annotations }) => ({
    note: article.note,
    annotations: annotations
      .map((annotation) => {
        const { speaker, via, links = [], ...record } = annotationRecord(annotation, registry)
        return {
          ...record,
          speaker: speaker?.name,
          via: via?.map(({ name }) => name),
          links: links.map(({ relation, to }) => `${relation} ${to}`).sort(),
        }
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }))
}

/** Where annotations are, what kind of thing they mark, and how claims are worded. */
function places({ articles }: Bundle) {
  return articles.map(({ annotations }) =>
    annotations
      .map(({ id, kind, anchor, continued, wording }) => ({ id, kind, anchor, continued, wording }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  )
}

describe('a library', () => {
  test('written as Quoth’s JSON and brought into an empty library is the same', () => {
    fc.assert(
      fc.property(arbitraryBundle, (library) => {
        const { after } = withLibrary(EMPTY, writeLibrary(library, NOW))
        expect(inOrder(after)).toEqual(inOrder(library))
      }),
      { numRuns: 50 },
    )
  })

  test('brought into itself as Quoth’s JSON changes nothing', () => {
    fc.assert(
      fc.property(arbitraryBundle, (library) => {
        const { brought } = withLibrary(library, writeLibrary(library, NOW))
        expect(brought.articles).toEqual([])
        expect(brought.edits).toEqual([])
        expect(brought.differing).toEqual([])
        expect(brought.annotations.map(({ outcome }) => outcome).every((outcome) => outcome === 'there')).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('written as W3C Web Annotations and brought to its bare articles has its annotations again', () => {
    fc.assert(
      fc.property(arbitraryBundle, (library) => {
        const brought = importAnnotations(
          incomingIn(writeWebAnnotations(library)),
          { ...bare(library), trash: [] },
          NOW,
          makeId,
        )
        expect(brought.annotations.every((one) => one.outcome === 'added' && one.state === 'exact')).toBe(true)
        expect(brought.unmatched).toEqual([])
        const after = applied(bare(library), [], brought.edits)
        expect(readable(after)).toEqual(readable(library))
      }),
      { numRuns: 50 },
    )
  })

  test('written as a REFI-QDA project and brought to its bare articles has its annotations where they were', () => {
    fc.assert(
      fc.property(arbitraryBundle, (library) => {
        const brought = importAnnotations(
          incomingIn(writeRefi(library, NOW)),
          { ...bare(library), trash: [] },
          NOW,
          makeId,
        )
        const after = applied(bare(library), [], brought.edits)
        expect(places(after)).toEqual(places(library))
      }),
      { numRuns: 50 },
    )
  })

  test.each([
    ['W3C Web Annotations', (library: Bundle) => writeWebAnnotations(library)],
    ['a REFI-QDA project', (library: Bundle) => writeRefi(library, NOW)],
  ])('brought into itself as %s gets nothing twice', (_format, write) => {
    fc.assert(
      fc.property(arbitraryBundle, (library) => {
        const brought = importAnnotations(incomingIn(write(library)), { ...library, trash: [] }, NOW, makeId)
        expect(brought.edits).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

describe('a library of ten thousand annotations', { timeout: 60_000 }, () => {
  const library = largeBundle(10_000)
  const broughtBack = (contents: Uint8Array | string) => {
    const brought = importAnnotations(incomingIn(contents), { ...bare(library), trash: [] }, NOW, makeId)
    return applied(bare(library), [], brought.edits)
  }

  test('is the same after Quoth’s JSON', () => {
    expect(inOrder(withLibrary(EMPTY, writeLibrary(library, NOW)).after)).toEqual(inOrder(library))
  })

  test('has its annotations again after W3C Web Annotations', () => {
    expect(readable(broughtBack(writeWebAnnotations(library)))).toEqual(readable(library))
  })

  test('has its annotations where they were after a REFI-QDA project', () => {
    expect(places(broughtBack(writeRefi(library, NOW)))).toEqual(places(library))
  })
})
