import fc from 'fast-check'
import type { Bundle } from '../bundle'
import { arbitraryAnnotation } from './arbitrary-annotation'
import { arbitraryBundle } from './arbitrary-bundle'

/** A library like those of `arbitraryBundle`, the same one every time, with so many annotations, which overlap in all ways. */
export function largeBundle(annotations: number): Bundle {
  const [library] = fc.sample(arbitraryBundle, { numRuns: 1, seed: 7 })
  if (library === undefined) throw new Error('There is no sample')
  const { articles, registry } = library
  const speakers = [...registry.speakers.keys()]
  const codes = [...registry.codes.keys()]
  const numRuns = Math.ceil(annotations / articles.length)
  return {
    ...library,
    articles: articles.map((item, i) => {
      const more = fc.sample(arbitraryAnnotation(item.content, speakers, codes), { numRuns, seed: i })
      return { ...item, annotations: [...item.annotations, ...more] }
    }),
  }
}
