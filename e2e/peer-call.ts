import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Page } from '@playwright/test'

/**
 * Has a page try to call another computer, past everything that a session sees of its requests (WebRTC). Gives the
 * addresses that it found for itself, and how often this computer's own sockets heard of it, by UDP and by TCP.
 */
export async function callFrom(page: Page): Promise<{ addresses: string[]; packets: number; connections: number }> {
  let packets = 0
  let connections = 0
  const socket = createSocket('udp4', () => {
    packets += 1
  })
  const server = createServer((connection) => {
    connections += 1
    connection.destroy()
  })
  socket.bind(0, '127.0.0.1')
  server.listen(0, '127.0.0.1')
  try {
    await Promise.all([once(socket, 'listening'), once(server, 'listening')])
    const bound = server.address()
    if (bound === null || typeof bound === 'string') throw new Error('The server has no port')
    const ports = { udp: socket.address().port, tcp: bound.port }
    const addresses = await page.evaluate(async ({ udp, tcp }) => {
      const account = { username: 'words', credential: 'words' }
      const connection = new RTCPeerConnection({
        iceServers: [{ urls: `stun:127.0.0.1:${udp}` }, { urls: `turn:127.0.0.1:${tcp}?transport=tcp`, ...account }],
      })
      const found: string[] = []
      const complete = new Promise<void>((resolve) => {
        connection.onicecandidate = ({ candidate }) => {
          if (candidate === null) resolve()
          else if (candidate.candidate !== '') found.push(candidate.candidate)
        }
      })
      connection.createDataChannel('words')
      await connection.setLocalDescription(await connection.createOffer())
      await complete
      return found
    }, ports)
    return { addresses, packets, connections }
  } finally {
    socket.close()
    server.close()
  }
}
