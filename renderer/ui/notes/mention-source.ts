import type { Annotation } from '../../domain/annotation'
import type { History } from '../../domain/history'
import { byIdOrAbsorbed } from '../../domain/registry'
import { assertNever } from '../../domain/result'
import { positionLabel, positionOn } from '../../domain/speaker'
import type { Mentionable, MentionSource } from '../../notes/mentions/mention-source'
import { readAnnotationOrAbsorbing, readClaims } from '../../storage/queries'
import { findOrMake } from '../actions/attribute'
import { change } from '../actions/change-library'
import { goToAnnotation } from '../actions/go-to-annotation'
import { findOrMakeCodes } from '../actions/tag'
import { matching } from '../keyboard/matching'
import type { Quoth } from '../quoth'
import { annotationsOf } from '../session/shown'
import { claimName, createClaimNames } from './claim-names'

/** What notes can mention of the library that is open. */
export function createMentionSource(quoth: Quoth) {
  const { store } = quoth
  const claimNames = createClaimNames(quoth)
  const findClaims = claimFinder(quoth)
  return {
    nameOf({ kind, id }) {
      const { speakers, codes } = store.get()
      if (kind === 'claim') return claimNames.nameOf(id)
      const named = kind === 'speaker' ? byIdOrAbsorbed(speakers, id) : byIdOrAbsorbed(codes, id)
      return named?.name ?? null
    },
    subscribe(listener) {
      const endSession = store.subscribe(listener)
      const endClaims = claimNames.subscribe(listener)
      return () => {
        endSession()
        endClaims()
      }
    },
    async find(kind, words) {
      switch (kind) {
        case 'speaker':
          return findSpeakers(quoth, words)
        case 'tag':
          return findTags(quoth, words)
        case 'claim':
          return findClaims(words)
        default:
          return assertNever(kind)
      }
    },
    make: (kind, name) => (kind === 'speaker' ? makeSpeaker(quoth, name) : makeTag(quoth, name)),
    open: ({ kind, id }) => void openMention(quoth, kind, id),
  } satisfies MentionSource
}

/** Speakers by any of their names, those who speak in the open article first. */
function findSpeakers({ store }: Quoth, words: string): Mentionable[] {
  const session = store.get()
  const here = new Set(annotationsOf(session).inOrder.map(({ speaker }) => speaker))
  const found = matching([...session.speakers.values()], words, ({ name, aliases }) => [name, ...aliases].join(' '))
  const inOrder = [...found.filter(({ id }) => here.has(id)), ...found.filter(({ id }) => !here.has(id))]
  return inOrder.map((speaker) => {
    const detail = positionLabel(positionOn(speaker, undefined))
    return { id: speaker.id, name: speaker.name, ...(detail === '' ? {} : { detail }) }
  })
}

function findTags({ store }: Quoth, words: string): Mentionable[] {
  const { codes } = store.get()
  return matching([...codes.values()], words, ({ name }) => name).map(({ id, name, parent }) => {
    const detail = codes.get(parent ?? '')?.name
    return { id, name, ...(detail === undefined ? {} : { detail }) }
  })
}

/** Finds claims of any article by their wording, passage or speaker; reads them again only after a change. */
function claimFinder({ store, database, saving }: Quoth): (words: string) => Promise<Mentionable[]> {
  let read: { history: History; claims: Promise<Annotation[]> } | null = null
  return async (words) => {
    const { history } = store.get()
    if (read?.history !== history) read = { history, claims: saving.retry().then(() => readClaims(database)) }
    const claims = await read.claims
    const { articles, speakers } = store.get()
    const speakerOf = (claim: Annotation) => speakers.get(claim.speaker ?? '')?.name ?? ''
    return matching(
      claims.filter(({ article }) => articles.has(article)),
      words,
      (claim) => `${claim.wording ?? ''} ${claimName(claim)} ${claim.anchor.exact} ${speakerOf(claim)}`,
    ).map((claim) => ({
      id: claim.id,
      name: claimName(claim),
      detail: [speakerOf(claim), articles.get(claim.article)?.title].filter(Boolean).join(' · '),
    }))
  }
}

function makeSpeaker(quoth: Quoth, name: string): Mentionable {
  const { speaker, edits } = findOrMake(quoth.store.get().speakers.values(), name, Date.now())
  if (edits.length > 0) change(quoth, { label: `Add ${speaker.name}`, edits })
  return speaker
}

function makeTag(quoth: Quoth, name: string): Mentionable {
  const { codes, edits } = findOrMakeCodes(quoth.store.get().codes.values(), [name], Date.now())
  const [code] = codes
  if (code === undefined) throw new Error('A tag without a name was asked for')
  if (edits.length > 0) change(quoth, { label: `Add tag ${code.name}`, edits })
  return code
}

async function openMention(quoth: Quoth, kind: 'speaker' | 'tag' | 'claim', id: string): Promise<void> {
  const { store, database } = quoth
  if (kind === 'speaker')
    store.dispatch({
      type: 'went',
      place: { kind: 'speakers', speaker: byIdOrAbsorbed(store.get().speakers, id)?.id ?? id },
    })
  else if (kind === 'tag')
    store.dispatch({
      type: 'went',
      place: { kind: 'codebook', code: byIdOrAbsorbed(store.get().codes, id)?.id ?? id },
    })
  else {
    const claim = annotationsOf(store.get()).inOrder.find((annotation) => annotation.id === id)
    const found = claim ?? (await readAnnotationOrAbsorbing(database, id))
    if (found !== undefined) await goToAnnotation(quoth, found)
  }
}
