/**
 * Says one line on standard error: standard output belongs to the app, whose lines other programs read.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}
