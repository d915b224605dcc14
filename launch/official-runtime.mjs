import { createWriteStream } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { runQuietly } from './children.mjs'
import { say } from './say.mjs'
import { Stop } from './stop.mjs'

/** How long a host may take to begin its answer, in milliseconds, before it counts as out of reach. */
const PATIENCE = 10_000

/** The host of the download can't be reached, or does not give it. */
class Unreachable extends Error {}

/**
 * Downloads Electron's own binary and unpacks it in the `electron` package, as that package would at its first use.
 * Gives undefined, or why the host can't be reached; throws a {@link Stop} when a download that began did not end well.
 *
 * Electron's downloader is used for its mirrors, checksums and cache, with our way of fetching, since its own waits for
 * a silent host for minutes and does not tell "out of reach" from other failures. Its installer then finds the file in
 * that cache. Both ask for Node 22.12, of which they use require() of modules: Node 20.19 has it too.
 * @param {string} electron the folder of the `electron` package
 * @param {string} cache
 */
export async function fetchOfficialRuntime(electron, cache) {
  const require = createRequire(join(electron, 'package.json'))
  const { downloadArtifact, initializeProxy } = await import('@electron/get')
  if (takeUpProxy(process.env)) initializeProxy()
  try {
    await downloadArtifact({
      artifactName: 'electron',
      version: require('./package.json').version,
      platform: process.platform,
      arch: process.arch,
      checksums: require('./checksums.json'),
      tempDirectory: cache,
      downloader: { download },
      ...(process.env.electron_config_cache ? { cacheRoot: process.env.electron_config_cache } : {}),
    })
  } catch (error) {
    if (error instanceof Unreachable) return error.message
    throw new Stop(`The download of Electron failed (${messageOf(error)}). Run the same command again.`)
  }
  if ((await runQuietly(process.execPath, [join(electron, 'install.js')])) !== 0) {
    throw new Stop('Electron could not be unpacked: its installer says why above.')
  }
  return undefined
}

/**
 * Fetches `url` into `file`. Throws {@link Unreachable} when the host does not answer with a file.
 * @param {string} url
 * @param {string} file
 */
export async function download(url, file) {
  const body = await reach(url)
  say(`Downloading Electron from ${new URL(url).host}, once for this computer…`)
  await pipeline(Readable.fromWeb(body), createWriteStream(file))
}

/** @param {string} url */
async function reach(url) {
  const { host } = new URL(url)
  const silence = new AbortController()
  const timer = setTimeout(() => silence.abort(), PATIENCE)
  try {
    const answer = await fetch(url, { signal: silence.signal })
    // A page is how a firewall or a hotel's network says no.
    const isPage = answer.headers.get('content-type')?.startsWith('text/html')
    if (answer.ok && !isPage && answer.body !== null) return answer.body
    await answer.body?.cancel()
    throw new Unreachable(`${host} answers ${answer.ok ? 'with a page instead of the file' : answer.status}`)
  } catch (error) {
    if (error instanceof Unreachable) throw error
    throw new Unreachable(`${host} can't be reached (${silence.signal.aborted ? 'no answer' : messageOf(error)})`)
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Whether a proxy is set. One in npm's settings, which npm hands on as variables, is put where others look for it.
 * @param {NodeJS.ProcessEnv} env
 */
export function takeUpProxy(env) {
  const https = env.https_proxy ?? env.HTTPS_PROXY ?? env.npm_config_https_proxy ?? env.npm_config_proxy
  const http = env.http_proxy ?? env.HTTP_PROXY ?? env.npm_config_proxy
  if (https) env.https_proxy = https
  if (http) env.http_proxy = http
  return Boolean(https || http)
}

/** @param {unknown} error */
function messageOf(error) {
  // What fetch() throws says nothing; its cause does.
  const { cause } = /** @type {{ cause?: unknown }} */ (error)
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message
  return error instanceof Error ? error.message : String(error)
}
