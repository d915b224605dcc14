import { ipcMain } from 'electron'
import { type GenericSchema, safeParse } from 'valibot'
import type { Requests } from '../preload/api'
import { isTrustedSender } from './trusted-sender'

/**
 * Answers a request of the renderer's. Who asks is checked first, then what they ask with: `schema` describes the
 * arguments as a tuple. The asker's promise rejects when either check fails.
 */
export function handle<Channel extends keyof Requests>(
  channel: Channel,
  schema: GenericSchema<unknown, Requests[Channel]['arguments']>,
  answer: (
    ...parameters: Requests[Channel]['arguments']
  ) => Requests[Channel]['answer'] | Promise<Requests[Channel]['answer']>,
): void {
  ipcMain.handle(channel, (event, ...parameters: unknown[]) => {
    if (!isTrustedSender(event.senderFrame)) throw new Error(`${channel} was asked for by a page that is not Quoth's`)
    const parsed = safeParse(schema, parameters)
    if (!parsed.success) throw new Error(`${channel} was asked for with arguments it does not take`)
    return answer(...parsed.output)
  })
}
