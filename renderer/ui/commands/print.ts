/** Prints `record` as one line of JSON on standard output; resolves once it is out. */
export async function print(record: object): Promise<void> {
  await window.quoth.request('command:print', JSON.stringify(record))
}
