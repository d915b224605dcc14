/** A file that a library keeps, as evidence of a claim or as a picture in a note; `hash` is the SHA-256 of its bytes. */
export type BundledAttachment = { hash: string; name: string; type: string; bytes: Uint8Array<ArrayBuffer> }
