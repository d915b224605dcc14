/**
 * The colours of what is not a speaker: terms of a scale and codes. Each has a shape of its own beside it where it stands
 * alone, so that nothing is told by colour only. `quiet` is for what should not be noticed.
 */
export const TONES = ['quiet', 'green', 'amber', 'red', 'violet', 'blue', 'teal', 'pink'] as const
export type Tone = (typeof TONES)[number]
