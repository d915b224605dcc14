import { boolean, integer, number, pipe, safeParse, strictObject } from 'valibot'

/** Where a window stands on the screen, in Electron's own pixels: where it does while it is not maximised. */
export type WindowPlace = Rectangle & { maximised: boolean }

type Rectangle = { x: number; y: number; width: number; height: number }

const whole = pipe(number(), integer())
const PLACE = strictObject({ x: whole, y: whole, width: whole, height: whole, maximised: boolean() })

/** So much of a window's upper edge has to be on a display, or nobody could get hold of it. */
const GRIP = { width: 120, height: 32 }

/** The place that a file holds; null where it holds anything else. */
export function parsePlace(text: string): WindowPlace | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const parsed = safeParse(PLACE, value)
  return parsed.success ? parsed.output : null
}

/**
 * A place as it is possible now, the window no larger than its display; null where no display shows its upper edge, since
 * it was on one that is gone.
 * @param areas of each display what is left beside bars and docks
 */
export function fitted(place: WindowPlace, areas: readonly Rectangle[]): WindowPlace | null {
  const area = areas.find((area) => showsGrip(place, area))
  if (area === undefined) return null
  return { ...place, width: Math.min(place.width, area.width), height: Math.min(place.height, area.height) }
}

function showsGrip({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const shown = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return shown >= GRIP.width && y >= area.y && y + GRIP.height <= area.y + area.height
}
