/** Whether this process runs as root, as in many containers. */
export function isRoot() {
  return process.getuid?.() === 0
}
