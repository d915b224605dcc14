import type { ListItem } from 'mdast'

/** The box that a list’s item has to be ticked, as a character and a blank; empty where it has none. */
export function boxOf({ checked }: ListItem): string {
  if (checked === true) return '☑ '
  return checked === false ? '☐ ' : ''
}
