/** Reads bytes as text in whichever encoding they most likely are, as articles are read that are brought in. Never fails. */
export type TextOf = (bytes: Uint8Array) => string
