import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atRest } from './at-rest'

const REST = 5000
const LONGEST = 60_000

const hands = new EventTarget()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', hands)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('is waited for until nobody has typed, pointed or scrolled for as long as is said', async () => {
  const rested = waited()
  for (const doing of ['keydown', 'pointermove', 'wheel', 'pointerdown']) {
    await vi.advanceTimersByTimeAsync(REST - 1)
    hands.dispatchEvent(new Event(doing))
  }
  await vi.advanceTimersByTimeAsync(REST - 1)
  expect(rested).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(rested).toHaveBeenCalledOnce()
})

test('is not waited for longer than is said, and then nothing is left behind', async () => {
  const rested = waited()
  for (let passed = 0; passed < LONGEST; passed += 1000) {
    expect(rested).not.toHaveBeenCalled()
    hands.dispatchEvent(new Event('keydown'))
    await vi.advanceTimersByTimeAsync(1000)
  }
  expect(rested).toHaveBeenCalledOnce()
  hands.dispatchEvent(new Event('keydown'))
  expect(vi.getTimerCount()).toBe(0)
})

function waited() {
  const rested = vi.fn()
  void atRest(REST, LONGEST).then(rested)
  return rested
}
