import type { Quoth } from '../quoth'

/** Has a colleague's file chosen, and shows how far it and the library agree. What that takes is loaded now. */
export function compareWithFile(quoth: Quoth): void {
  void import('../agreement/compare-with-file').then(({ chooseAndCompare }) => chooseAndCompare(quoth))
}
