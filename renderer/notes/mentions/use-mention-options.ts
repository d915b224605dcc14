import { useEffect, useMemo, useState } from 'react'
import { useNoteLibrary } from '../note-library'
import { mayBeNew } from './mention-query'
import type { Mentionable } from './mention-source'
import type { TypedMention } from './use-mention-query'

/** What can be taken for the mention being typed: something that is there, or something new of that name. */
export type MentionOption = { kind: 'known'; thing: Mentionable } | { kind: 'new'; name: string }

/** How many are offered: as many as can be seen at once. */
const MOST = 8

/** What is offered for the mention being typed, the best first. */
export function useMentionOptions(typed: TypedMention | null): readonly MentionOption[] {
  const { mentions } = useNoteLibrary()
  const [found, setFound] = useState<{ kind: string; things: readonly Mentionable[] }>({ kind: '', things: [] })
  const { kind = null, words = '' } = typed ?? {}
  useEffect(() => {
    if (kind === null) return
    let current = true
    void mentions.find(kind, words).then((things) => {
      if (current) setFound({ kind, things: things.slice(0, MOST) })
    })
    return () => {
      current = false
    }
  }, [mentions, kind, words])

  return useMemo(() => {
    // Until they are found, those of the word before are still shown.
    if (typed === null || found.kind !== typed.kind) return []
    const known = found.things.map((thing): MentionOption => ({ kind: 'known', thing }))
    const isThere = found.things.some(({ name }) => name.toLocaleLowerCase() === typed.words.toLocaleLowerCase())
    return mayBeNew(typed) && !isThere ? [...known, { kind: 'new', name: typed.words }] : known
  }, [typed, found])
}
