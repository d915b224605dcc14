/** Less than this is clear of any square: nothing is measured again. */
const CLEAR = 2

/**
 * How many times as long work of a size takes as eight times work of an eighth of it: about 1 where the time grows with the
 * size, about 8 where it grows with its square. Measured up to three times, of which the least counts: what else a machine
 * does makes single ones longer.
 */
export async function growth(size: number, work: (size: number) => unknown): Promise<number> {
  const eighth = Math.round(size / 8)
  let least = Infinity
  await work(eighth)
  for (let round = 0; round < 3 && least > CLEAR; round++) {
    const start = performance.now()
    for (let i = 0; i < 8; i++) await work(eighth)
    const between = performance.now()
    await work(size)
    least = Math.min(least, (performance.now() - between) / (between - start))
  }
  return least
}
