/** Gives the text of a file in the zip by the path that elements have for it; undefined where it is not there. */
export type TextAt = (path: string | undefined) => string | undefined
