/** The bytes with a few faults as transmission, disks and malice make them: changed, cut off, doubled, left out. */
export function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  const copy = bytes.slice()
  const at = () => Math.floor(random() * copy.length)
  switch (Math.floor(random() * 4)) {
    case 0:
      for (let i = 0; i < 12; i++) copy[at()] = Math.floor(random() * 256)
      return copy
    case 1:
      return copy.slice(0, at())
    case 2: {
      const [from, to] = [at(), at()].sort((a, b) => a - b)
      return Uint8Array.from([...copy.slice(0, to), ...copy.slice(from)])
    }
    default: {
      const [from, to] = [at(), at()].sort((a, b) => a - b)
      return Uint8Array.from([...copy.slice(0, from), ...copy.slice(to)])
    }
  }
}

/** Numbers in [0, 1) that look random, and are the same every time (a linear congruential generator). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
