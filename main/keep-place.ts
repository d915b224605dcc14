import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, screen } from 'electron'
import { fitted, parsePlace, type WindowPlace } from './window-place'
import { writeFileAtomically } from './write-file'

/** How long a window has to rest before its place is written, in milliseconds: while it is dragged it moves at every frame. */
const REST = 1_000

/** The file in the library's folder that the place of its window is kept in. */
function placeFile(): string {
  return join(app.getPath('userData'), 'window.json')
}

/** Where the window of this library was left, as far as that is still on a display; null where it is not, or never was. */
export function placeToOpenAt(): WindowPlace | null {
  let text: string
  try {
    text = readFileSync(placeFile(), 'utf8')
  } catch {
    return null
  }
  const place = parsePlace(text)
  return (
    place &&
    fitted(
      place,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    )
  )
}

/** Keeps a window's place from now on: once it rests, and when it is closed. Where that can't be written, only a place is lost. */
export function keepPlace(window: BrowserWindow): void {
  let kept = placeOf(window)
  let writing: Promise<unknown> | null = null
  let resting: ReturnType<typeof setTimeout> | undefined
  const write = () => {
    clearTimeout(resting)
    const place = placeOf(window)
    if (place === kept) return
    kept = place
    const written = Promise.resolve(writing).then(() => writeFileAtomically(placeFile(), place))
    writing = written
    void written.then(() => {
      if (writing === written) writing = null
    })
  }
  const moved = () => {
    clearTimeout(resting)
    resting = setTimeout(write, REST)
  }
  window.on('move', moved)
  window.on('resize', moved)
  window.on('maximize', moved)
  window.on('unmaximize', moved)
  window.on('close', write)
  window.once('closed', () => clearTimeout(resting))
  app.on('will-quit', (event) => {
    if (writing === null) return
    event.preventDefault()
    void writing.then(() => app.quit())
  })
}

/** A window's place as it is written down. */
function placeOf(window: BrowserWindow): string {
  const { x, y, width, height } = window.getNormalBounds()
  const place: WindowPlace = { x, y, width, height, maximised: window.isMaximized() }
  return JSON.stringify(place)
}
