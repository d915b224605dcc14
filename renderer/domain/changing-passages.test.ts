import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorAt } from './anchor'
import type { Annotation } from './annotation'
import type { Block } from './article'
import { type Edit, invert } from './change'
import { graphemeAround } from './grapheme'
import { type History, NO_HISTORY, ofEarlierSession, record, redo, undo } from './history'
import { passagesOf, spanOf, withPassages, wordsOf } from './passages'
import { moveEdge, passageNear, withEdgeAt } from './resize'
import { RUN, strandOfMove } from './run-of-moves'
import { sampleAnnotation } from './samples/samples'
import { mergeAnnotations, splitAnnotation } from './split-merge'

/** Paragraphs with what makes offsets hard: emoji, flags, combining marks, line ends, right-to-left and unspaced scripts. */
const PARAGRAPHS = [
  '“The bridge,” she said, “will stand.” 🌉 Nobody asked her, e\u0301tude or not.',
  'العمدة قال: «الجسر آمن». شَرَحَ المهندس',
  '市长说：“这座桥很安全。” 🇫🇷🇩🇪👨‍👩‍👧 नमस्ते दुनिया',
  'It rained.\r\nThen “it” stopped.\r\n\r\nSo they say.',
]
const TEXT = PARAGRAPHS.join('\n')
const BLOCKS = PARAGRAPHS.map((text, i): Block => {
  const start = PARAGRAPHS.slice(0, i).reduce((sum, before) => sum + before.length + 1, 0)
  return { kind: 'paragraph', start, end: start + text.length, marks: [] }
})
const CONTENT = { text: TEXT, blocks: BLOCKS }

type Library = ReadonlyMap<string, Annotation>

function libraryAfter(library: Library, edits: readonly Edit[]): Library {
  const changed = new Map(library)
  for (const edit of edits) if (edit.table === 'annotations') changed.set(edit.after.id, edit.after)
  return changed
}

function live(library: Library): Annotation[] {
  return [...library.values()].filter(({ deleted }) => deleted === 0)
}

/** What must be true of every annotation, whatever was done to it. */
function expectSound(library: Library): void {
  for (const annotation of live(library)) {
    const passages = passagesOf(annotation)
    passages.forEach(({ start, end, exact, prefix, suffix }, i) => {
      expect(exact).toBe(TEXT.slice(start, end))
      expect(exact).not.toBe('')
      expect(TEXT.slice(0, start).endsWith(prefix)).toBe(true)
      expect(TEXT.slice(end).startsWith(suffix)).toBe(true)
      for (const offset of [start, end]) expect(graphemeAround(TEXT, offset)).toEqual({ start: offset, end: offset })
      expect(start).toBeGreaterThan(passages[i - 1]?.end ?? -1)
    })
  }
}

const place = fc.nat({ max: TEXT.length - 1 })
const edge = fc.constantFrom('start' as const, 'end' as const)
const step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), at: place, length: fc.integer({ min: 1, max: 30 }) }),
  fc.record({
    do: fc.constant('add passage' as const),
    to: fc.nat(9),
    at: place,
    length: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({ do: fc.constant('drag' as const), of: fc.nat(9), edge, to: place }),
  fc.record({
    do: fc.constant('move' as const),
    of: fc.nat(9),
    edge,
    near: place,
    by: fc.constantFrom('character' as const, 'word' as const, 'sentence' as const),
    direction: fc.constantFrom('forward' as const, 'backward' as const),
    after: fc.integer({ min: 1, max: 2 * RUN }),
  }),
  fc.record({ do: fc.constant('merge' as const), of: fc.nat(9), with: fc.nat(9) }),
  fc.record({ do: fc.constant('split' as const), of: fc.nat(9) }),
  fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const, 'reload' as const) }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

let ids = 0
const newId = () => `annotation-${++ids}`

/** The edits that a step makes, none where it has nothing to work on. */
function editsOf(step: Step, library: Library, now: number): Edit[] {
  const all = live(library)
  const pick = (n: number) => all[n % Math.max(1, all.length)]
  const change = (before: Annotation, passages: { start: number; end: number }[]): Edit[] => [
    { table: 'annotations', before, after: { ...withPassages(before, TEXT, passages), updated: now } },
  ]
  switch (step.do) {
    case 'add': {
      const anchor = anchorAt(TEXT, step.at, Math.min(TEXT.length, step.at + step.length))
      return [{ table: 'annotations', before: null, after: sampleAnnotation({ id: newId(), anchor }) }]
    }
    case 'add passage': {
      const to = pick(step.to)
      const passage = { start: step.at, end: Math.min(TEXT.length, step.at + step.length) }
      return to === undefined ? [] : change(to, [...passagesOf(to), passage])
    }
    case 'drag': {
      const of = pick(step.of)
      if (of === undefined) return []
      const passages = passagesOf(of)
      return change(of, withEdgeAt(passages, passageNear(passages, step.to, step.edge), step.edge, step.to))
    }
    case 'move': {
      const of = pick(step.of)
      if (of === undefined) return []
      const passages = passagesOf(of)
      const index = passageNear(passages, step.near, step.edge)
      return change(of, moveEdge(CONTENT, passages, index, step.edge, step.by, step.direction))
    }
    case 'merge':
      return mergeAnnotations(
        [...new Set([pick(step.of), pick(step.with)])].flatMap((one) => one ?? []),
        [],
        TEXT,
        now,
      )
    case 'split': {
      const of = pick(step.of)
      return of === undefined ? [] : splitAnnotation(of, TEXT, newId, now)
    }
    default:
      return []
  }
}

describe('annotations whose passages change', () => {
  test('always hold exactly the words between their offsets, and undo brings back the state before every visit', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let library: Library = new Map()
        let history: History = NO_HISTORY
        const states = [words(library)]
        let now = 1_700_000_000_000
        // The run of moves by keys that the next one may go on with: of which annotation, and when the last one was.
        let run: { of: string; at: number } | null = null
        for (const step of steps) {
          if (step.do === 'undo' || step.do === 'redo') {
            const taken = step.do === 'undo' ? undo(history, now) : redo(history, now)
            if (taken === null) continue
            library = libraryAfter(library, taken.change.edits)
            history = taken.history
            run = null
          } else if (step.do === 'reload') {
            library = new Map(Object.entries(JSON.parse(JSON.stringify(Object.fromEntries(library)))))
            history = { done: history.done.map(ofEarlierSession), undone: history.undone }
            run = null
          } else {
            now += step.do === 'move' ? step.after : 1
            const edits = editsOf(step, library, now)
            const [first] = edits
            if (first === undefined) continue
            library = libraryAfter(library, edits)
            const moved = step.do === 'move' ? { of: first.after.id, at: now } : null
            const goesOn = moved !== null && run?.of === moved.of && moved.at - run.at < RUN
            states.length = history.done.length + (goesOn ? 0 : 1)
            const made = { label: step.do, edits }
            const strand = moved && { strand: strandOfMove(history, moved.of, now, newId) }
            history = record(history, { ...made, ...strand }, now).history
            states.push(words(library))
            run = moved
          }
          expectSound(library)
          expect(words(library)).toEqual(states.at(history.done.length))
          if (history.undone.length === 0) expect(states).toHaveLength(history.done.length + 1)
        }
      }),
    )
  })
})

function words(library: Library): string[] {
  return live(library)
    .map((annotation) => `${spanOf(annotation).start} ${wordsOf(annotation)}`)
    .sort()
}

describe('two annotations that are made one', () => {
  const split = withPassages(sampleAnnotation({ id: 'a', note: 'First.', tags: ['x'] }), TEXT, [
    { start: 0, end: 13 },
    { start: 24, end: 37 },
  ])
  const other = {
    ...withPassages(sampleAnnotation({ id: 'b', note: 'Second.', tags: ['y', 'x'], speech: 'direct' }), TEXT, [
      { start: 13, end: 22 },
    ]),
    speaker: 'ada',
  }

  test('have the passages of both, all that was said of either, and the first one’s id', () => {
    const [kept, gone] = mergeAnnotations([split, other], [], TEXT, 7)
    expect(kept?.after).toMatchObject({
      id: 'a',
      note: 'First.\n\nSecond.',
      tags: ['x', 'y'],
      speaker: 'ada',
      speech: 'direct',
      deleted: 0,
    })
    expect(gone?.after).toMatchObject({ id: 'b', deleted: 7, mergedInto: 'a' })
  })

  test('are two again once that is undone, of which neither was merged into the other', () => {
    const merging = { at: 7, label: 'Merge', edits: mergeAnnotations([split, other], [], TEXT, 7) }
    const back = libraryAfter(new Map(), invert(merging, 8).edits)
    expect(back.get('a')).toEqual({ ...split, updated: 8 })
    expect(back.get('b')).toEqual({ ...other, updated: 8 })
  })

  test.each([
    [{ verdict: 'unchecked' }, { verdict: 'refuted', confidence: 'high' }, { verdict: 'refuted', confidence: 'high' }],
    [{ verdict: 'supported' }, { verdict: 'refuted' }, { verdict: 'supported' }],
    [{ verdict: 'refuted' }, { verdict: 'refuted', confidence: 'low' }, { verdict: 'refuted', confidence: 'low' }],
    [{ verdict: 'unchecked' }, {}, { verdict: 'unchecked' }],
  ] as const)('of which one is %j and the other %j are %j', (mine, theirs, both) => {
    const [kept] = mergeAnnotations(
      [
        { ...split, ...mine },
        { ...other, ...theirs },
      ],
      [],
      TEXT,
      7,
    )
    expect(kept?.after).toMatchObject(both)
    const [turned] = mergeAnnotations(
      [
        { ...other, ...theirs },
        { ...split, ...mine },
      ],
      [],
      TEXT,
      7,
    )
    if (mine.verdict === 'unchecked') expect(turned?.after).toMatchObject(both)
  })

  test('are as sure of their verdict as those who gave it, and no surer', () => {
    const surer = { ...other, verdict: 'refuted', confidence: 'high' } as const
    const [kept] = mergeAnnotations([{ ...split, verdict: 'supported' }, surer], [], TEXT, 7)
    expect(kept?.after).not.toHaveProperty('confidence')
    const doubtful = { ...split, verdict: 'unchecked', confidence: 'low' } as const
    expect(mergeAnnotations([doubtful, surer], [], TEXT, 7)[0]?.after).toMatchObject({ confidence: 'high' })
  })

  test('are linked to what either was linked to', () => {
    const link = (id: string, from: string, to: string) =>
      ({ id, from, relation: 'repeats', to, created: 1, updated: 1, deleted: 0 }) as const
    const links = [link('1', 'b', 'elsewhere'), link('2', 'elsewhere', 'a'), link('3', 'a', 'b')]
    const edits = mergeAnnotations([split, other], links, TEXT, 7).filter(({ table }) => table === 'links')
    expect(edits.map(({ after }) => after)).toMatchObject([
      { id: '1', from: 'a', to: 'elsewhere', deleted: 0 },
      { id: '3', deleted: 7 },
    ])
  })

  test('are parted again into one of each passage, all with what was said of it', () => {
    const edits = splitAnnotation(split, TEXT, () => 'new', 7)
    expect(edits.map(({ after }) => after.id)).toEqual(['a', 'new'])
    expect(edits[1]?.after).toMatchObject({ note: 'First.', tags: ['x'], created: 7 })
    expect(splitAnnotation(other, TEXT, () => 'new', 7)).toEqual([])
  })
})
