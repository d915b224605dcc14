import type { Code, Codes } from '../../domain/code'
import type { MentionTarget } from '../../domain/note-link'
import { byIdOrAbsorbed, type Registry } from '../../domain/registry'
import type { Bundle } from '../bundle'
import { type LinkedClaim, linkedClaimsIn } from '../linked-claims'
import { type NameOf, namesIn } from '../mention-names'
import { escapeMarkdown } from './escape'

/** How a kind of Markdown writes what the library knows things by; each gives Markdown within a line. */
export type Flavour = {
  speaker: (name: string) => string
  /** A code by its name and those of the codes that it stands under, the topmost first. */
  tag: (path: readonly string[]) => string
  claim: (id: string, words: string) => string
}

/** CommonMark for every program: names, which lead nowhere. */
export const PLAIN: Flavour = {
  speaker: escapeMarkdown,
  tag: (path) => escapeMarkdown(path.at(-1) ?? ''),
  claim: (_, words) => `“${escapeMarkdown(words)}”`,
}

/** What writing notes in a flavour of Markdown needs to know: the links of a claim among it. */
export type Writing = {
  registry: Registry
  nameOf: NameOf
  linkedTo: (claim: string) => readonly LinkedClaim[]
  flavour: Flavour
}

/** What writing these notes needs to know. */
export function writingOf(bundle: Bundle, flavour: Flavour): Writing {
  const { articles, registry } = bundle
  return { registry, nameOf: namesIn(registry, articles), linkedTo: linkedClaimsIn(bundle), flavour }
}

/** How a mention in a note is written, which had the name `last` there. What is gone keeps that. */
export function mentionWriter({
  registry,
  nameOf,
  flavour,
}: Pick<Writing, 'registry' | 'nameOf' | 'flavour'>): (target: MentionTarget, last: string) => string {
  return (target, last) => {
    const { kind, id } = target
    const name = nameOf(target)
    if (name === undefined) return kind === 'claim' ? `“${last}”` : last
    if (kind === 'speaker') return flavour.speaker(name)
    if (kind === 'tag') return flavour.tag(codePath(registry.codes, id))
    return flavour.claim(id, name)
  }
}

/** The names of a code and of those that it stands under, the topmost first; none where it is gone. */
export function codePath(codes: Codes, id: string): string[] {
  const path: Code[] = []
  for (let code = byIdOrAbsorbed(codes, id); code !== undefined && !path.includes(code); ) {
    path.unshift(code)
    code = byIdOrAbsorbed(codes, code.parent ?? '')
  }
  return path.map(({ name }) => name)
}
