import { describe, expect, test } from 'vitest'
import { fitted, parsePlace } from './window-place'

const PLACE = { x: 100, y: 50, width: 1200, height: 800, maximised: false }
const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 }
const LEFT_OF_IT = { x: -1920, y: 0, width: 1920, height: 1080 }

describe('the place that a file holds', () => {
  test('is read as it was written', () => {
    expect(parsePlace(JSON.stringify(PLACE))).toEqual(PLACE)
  })

  test.each([
    '',
    '{}',
    'null',
    '[1]',
    '{"x":1',
    JSON.stringify({ ...PLACE, x: 1.5 }),
    JSON.stringify({ ...PLACE, y: '1' }),
  ])('is none in %j', (text) => expect(parsePlace(text)).toBeNull())
})

describe('a place', () => {
  test('stays what it is where a display shows it', () => {
    expect(fitted(PLACE, [LAPTOP])).toEqual(PLACE)
    expect(fitted({ ...PLACE, x: -1800, maximised: true }, [LAPTOP, LEFT_OF_IT])).toEqual({
      ...PLACE,
      x: -1800,
      maximised: true,
    })
  })

  test('may lie partly beyond the edge, as somebody put it', () => {
    expect(fitted({ ...PLACE, x: 1300, y: 700 }, [LAPTOP])).toMatchObject({ x: 1300, y: 700 })
    expect(fitted({ ...PLACE, x: -1000 }, [LAPTOP])).toMatchObject({ x: -1000 })
  })

  test('is none where nobody could get hold of the window', () => {
    expect(fitted({ ...PLACE, x: -1800 }, [LAPTOP])).toBeNull()
    expect(fitted({ ...PLACE, x: 1400 }, [LAPTOP])).toBeNull()
    expect(fitted({ ...PLACE, y: 890 }, [LAPTOP])).toBeNull()
    expect(fitted({ ...PLACE, y: -10 }, [LAPTOP])).toBeNull()
    expect(fitted(PLACE, [])).toBeNull()
  })

  test('is no larger than its display', () => {
    expect(fitted({ ...PLACE, x: 0, width: 3000, height: 2000 }, [LAPTOP])).toMatchObject({ width: 1440, height: 875 })
  })
})
