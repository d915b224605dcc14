import { readFile } from './read-file'

/** Reads files away from the window: a file's name and bytes come in, what reading it gave goes out. */
addEventListener('message', ({ data }: MessageEvent<{ name: string; bytes: Uint8Array }>) => {
  postMessage(readFile(data.name, data.bytes))
})
