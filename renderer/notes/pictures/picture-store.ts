/** Where the pictures in notes are kept. */
export type PictureStore = {
  /** Keeps a picture; gives its hash, or null where that could not be done, which has been said. */
  keep: (file: File) => Promise<string | null>
  /** The picture of this hash; null where it is missing. */
  read: (hash: string) => Promise<Blob | null>
}

/** The store of a note that belongs to no library: it holds nothing. */
export const NO_PICTURES: PictureStore = { keep: async () => null, read: async () => null }
