/** Whether a link may stand in a note: web pages and mail addresses only. */
export function isWebLink(url: string): boolean {
  return /^(https?:\/\/|mailto:)\S+$/i.test(url)
}
