import { type Chord, withShift } from './chord'
import { hasShift, type Keyed } from './keyed'

/** Why something can't have a chord, as a sentence; null where it can. */
export function whyRefused(chord: Chord, keyed: Keyed): string | null {
  if (MENU.has(chord)) return 'The menu has these keys: nothing else can have them.'
  // What is held beside these makes no difference.
  const key = chord.split('+').at(-1) ?? ''
  if (PRESSING.has(key)) return 'Enter and Space press what has the keyboard: nothing else can have them.'
  if (key === 'Escape') return 'Esc leaves what is open: nothing else can have it.'
  return 'movement' in keyed ? whyNoMovement(chord, key, keyed) : whyNoCommand(key)
}

/** Commands are heard in the whole window, where arrows go through lists and choices. */
function whyNoCommand(key: string): string | null {
  return MOVING.has(key)
    ? 'Arrows, Home, End, Tab and the page keys move the caret, the keyboard or the page: no command can have them.'
    : null
}

function whyNoMovement(chord: Chord, key: string, keyed: Keyed): string | null {
  if (key === 'Tab' || PAGE.has(chord))
    return 'Tab moves the keyboard, and the page keys alone the page: both stay as they are.'
  if (!hasShift(keyed) || withShift(chord) !== null) return null
  return chord.split('+').includes('Shift')
    ? 'Shift selects, or moves the start: choose the key without it.'
    : 'Shift makes another sign of this key, so that it could not select: choose a letter or a key that types nothing.'
}

/** The keys of the menu’s items that are Electron’s: cut, copy, paste, zoom, close, quit. */
const MENU = new Set(['x', 'c', 'v', 'a', '0', '+', '=', '-', 'w', 'm', 'q'].map((key) => `Mod+${key}`))

const PRESSING = new Set(['Enter', 'Space'])
const PAGE = new Set(['PageUp', 'PageDown'])
const MOVING = new Set(['Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', ...PAGE])
