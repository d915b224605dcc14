import { TONES, type Tone } from '../../domain/tone'
import { uuidFor, uuidOfName } from '../name-uuid'
import { type Statement, TOPICS, type Topic } from '../statements'

/** The namespace of REFI-QDA projects, version 1.0 of 18 March 2019, which the specification 1.5 describes. */
export const NAMESPACE = 'urn:QDA-XML:project:1.0'

/** What made the project, where Quoth did. */
export const OWN_ORIGIN = 'Quoth'

/** The GUID of the code that a topic's codes stand under: always the same, so that Quoth knows its own again. */
export function groupGuid(topic: Topic): string {
  return uuidOfName(`refi group ${topic}`)
}

/** The GUID of the code for one statement. A speaker's is not the speaker's own, which is that of the case. */
export function statementGuid({ topic, value }: Pick<Statement, 'topic' | 'value'>): string {
  return uuidOfName(`refi code ${topic} ${value}`)
}

/** The topic whose group a code is; undefined where it is a code like any other. */
export function topicOfGuid(guid: string): Topic | undefined {
  return TOPICS.find((topic) => groupGuid(topic) === guid)
}

/** The GUID of the text of an article, and of a note on a record. */
export function guidOf(what: 'note' | 'passage' | 'coding' | 'variable' | 'link', name: string): string {
  return uuidOfName(`refi ${what} ${name}`)
}

/** The GUID of a record of the library: its id. */
export const recordGuid = uuidFor

/** What codes look like elsewhere. */
export const COLOURS: Record<Tone, string> = {
  quiet: '#8A8F98',
  green: '#3D8B5F',
  amber: '#B7812D',
  red: '#C0504D',
  violet: '#7D5FB2',
  blue: '#3F6FB5',
  teal: '#2F8F93',
  pink: '#B5527F',
}

/** The colour that comes nearest to a written one (`#RRGGBB`); undefined where that is none. */
export function toneOf(written: string): Tone | undefined {
  const wanted = channels(written)
  if (wanted === undefined) return undefined
  const distance = (tone: Tone) =>
    (channels(COLOURS[tone]) ?? []).reduce((sum, value, i) => sum + (value - (wanted[i] ?? 0)) ** 2, 0)
  return TONES.reduce((nearest, tone) => (distance(tone) < distance(nearest) ? tone : nearest))
}

function channels(colour: string): number[] | undefined {
  const found = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour.trim())
  return found?.slice(1).map((channel) => Number.parseInt(channel, 16))
}

/** What is said of a source and of a case in variables, by the names that people read. */
export const SOURCE_VARIABLES = { url: 'Address', published: 'Published', byline: 'By', site: 'Site' } as const
export const CASE_VARIABLES = {
  kind: 'Kind of speaker',
  role: 'Position',
  affiliation: 'Affiliation',
  link: 'Page',
} as const

/** The names of links between passages: that one goes on in another, beside what a claim does to another. */
export const CONTINUES = 'continues'
