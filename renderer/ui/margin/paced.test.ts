import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { paced } from './paced'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what is called for is done at once', () => {
  const act = vi.fn()
  paced(act, 100).call()
  expect(act).toHaveBeenCalledTimes(1)
})

test('what is called for again and again is done once in each pause, and once more after the last call', () => {
  const act = vi.fn()
  const { call } = paced(act, 100)
  for (let i = 0; i < 20; i++) {
    call()
    vi.advanceTimersByTime(16)
  }
  expect(act).toHaveBeenCalledTimes(4)
  vi.advanceTimersByTime(1000)
  expect(act).toHaveBeenCalledTimes(5)
})

test('what is called for once after a pause is done at once again, and only once', () => {
  const act = vi.fn()
  const { call } = paced(act, 100)
  call()
  vi.advanceTimersByTime(500)
  call()
  expect(act).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(500)
  expect(act).toHaveBeenCalledTimes(2)
})

test('nothing is done once it is stopped', () => {
  const act = vi.fn()
  const { call, stop } = paced(act, 100)
  call()
  call()
  stop()
  vi.advanceTimersByTime(500)
  expect(act).toHaveBeenCalledTimes(1)
})
