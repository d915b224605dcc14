/**
 * Resolves in a task of its own, so that the window can paint before. Not by a timer: those of a window that is hidden go
 * off once a second.
 */
export function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
