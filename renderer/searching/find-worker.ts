import { findInText, type TextQuery } from './find-in-text'

/** Looks for one query at a time, where it can be ended: a regular expression may take for ever. */
self.onmessage = ({ data }: MessageEvent<{ text: string; query: TextQuery }>) => {
  self.postMessage(findInText(data.text, data.query))
}
