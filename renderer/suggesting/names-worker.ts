import { namesFor } from './names-for'
import type { Range } from './tokens'

/** Finds the names for passages of long texts, and answers each question at the port that came with it. */
self.onmessage = ({ data, ports }: MessageEvent<{ text: string; passage: Range }>) => {
  ports[0]?.postMessage(namesFor(data.text, data.passage))
}
