// STUB, to be replaced by the real one
export type Name = { name: string; mentions: { start: number; end: number }[] }
export function namesIn(_text: string): Name[] {
  return []
}
export function rankForPassage(names: Name[], _passage: { start: number; end: number }): Name[] {
  return names
}
