import { fail, type Result, succeed } from '../domain/result'

/** What a JSON text holds, with or without a byte-order mark before it. */
export function parseJson(json: string): Result<unknown, string> {
  try {
    const data: unknown = JSON.parse(json.replace(/^\uFEFF/, ''))
    return succeed(data)
  } catch {
    return fail('The file is not JSON.')
  }
}
