/**
 * Stands for the Hypothesis client's sidebar, of which its annotator asks what its server knows. It speaks the annotator's
 * own protocol (app:/src/shared/messaging in the client's source map): gets its port from the page, hands over the
 * annotations that the page gave it when it is told to, and has highlights shown. Nothing here may refer to anything
 * outside of it: it is handed to the frame as text.
 */
function sidebar(): void {
  let annotations: unknown
  let guest: MessagePort | undefined
  const call = (port: MessagePort, method: string, ...args: unknown[]) =>
    port.postMessage({ protocol: 'frame-rpc', version: '1.0.0', method, arguments: args, sequence: -1 })
  addEventListener('message', ({ data, ports: [host] }) => {
    if (data.annotations !== undefined) annotations = data.annotations
    if (data.load === true && guest !== undefined) call(guest, 'loadAnnotations', annotations)
    if (data.type !== 'offer' || host === undefined) return
    host.addEventListener('message', ({ data, ports: [port] }) => {
      if (data.type !== 'offer' || data.frame1 !== 'guest' || port === undefined) return
      guest = port
      port.start()
      for (const method of ['connect', 'featureFlagsUpdated']) call(port, method, {})
      call(port, 'setHighlightsVisible', true)
      parent.postMessage({ sidebar: 'attached' }, '*')
    })
    host.start()
    call(host, 'connect')
  })
  parent.postMessage({ frame1: 'sidebar', frame2: 'host', type: 'request', requestId: 'sidebar' }, '*')
  parent.postMessage({ sidebar: 'loaded' }, '*')
}

/** Where the client is to find its sidebar: a page in the address itself, so that there is nothing to fetch. */
export const SIDEBAR = `data:text/html,${encodeURIComponent(`<script>(${sidebar.toString()})()</script>`)}`
