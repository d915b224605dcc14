import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { callFrom } from './peer-call'
import { expect, test } from './quoth'

test('the page is sandboxed, in a world of its own, without Node', async ({ library }) => {
  const reader = await library.start()
  const preferences = await reader.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents
    // The one place where Electron tells what a page really runs under; it is not in its types.
    const last: unknown = contents && Reflect.get(contents, 'getLastWebPreferences')?.call(contents)
    return JSON.parse(JSON.stringify(last))
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  })
  const globals = await reader.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
  )
  expect(globals).toEqual([])
  expect(await reader.page.evaluate(() => Object.keys(window.quoth).sort())).toEqual(['on', 'request', 'takeDropped'])
})

test('no inline script or style, and no evaluation, runs in the page', async ({ library }) => {
  const reader = await library.start()
  const ran = await reader.page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    document.head.append(script)
    const style = document.createElement('style')
    style.textContent = 'body { --styled-inline: yes }'
    document.head.append(style)
    const button = document.createElement('button')
    button.setAttribute('onclick', 'window.ranHandler = true')
    document.body.append(button)
    button.click()
    // What the debugger evaluates may evaluate further; what the page does on its own, later, may not.
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve(new Function('return true')())
        } catch {
          resolve(false)
        }
      })
    })
    const styled = getComputedStyle(document.body).getPropertyValue('--styled-inline')
    return { inline: 'ranInline' in window, handler: 'ranHandler' in window, evaluated, styled }
  })
  expect(ran).toEqual({ inline: false, handler: false, evaluated: false, styled: '' })
})

test('the page itself breaks no rule of its policy, even while an annotation is edited', async ({ library }) => {
  const reader = await library.start()
  const broken: string[] = []
  reader.page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) broken.push(message.text())
  })
  await reader.selectWithMouse('anarchic paradise')
  await reader.press('n')
  await expect(reader.note).toBeFocused()
  await reader.page.keyboard.type('- **bold** word')
  await reader.press('Escape', 's')
  await expect(reader.speaker).toBeFocused()
  await reader.page.keyboard.type('Dur')
  expect(broken).toEqual([])
})

test('nothing is fetched from anywhere, whatever the page tries', async ({ library }) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()))
  const { port } = server.address() as AddressInfo
  try {
    const reader = await library.start()
    const outcome = await reader.page.evaluate(async (origin) => {
      const image = new Image()
      image.src = `${origin}/image`
      document.body.append(image)
      const fetched = await fetch(`${origin}/fetch`).then(
        () => 'fetched',
        () => 'refused',
      )
      navigator.sendBeacon?.(`${origin}/beacon`)
      await new Promise((resolve) => setTimeout(resolve, 300))
      return fetched
    }, `http://127.0.0.1:${port}`)
    expect(outcome).toBe('refused')
    // Main refuses it too, where no content security policy would: its session is asked directly.
    const fromMain = await reader.app.evaluate(async ({ session }, url) => {
      return session.defaultSession.fetch(url).then(
        () => 'fetched',
        () => 'refused',
      )
    }, `http://127.0.0.1:${port}/main`)
    expect(fromMain).toBe('refused')
    expect(asked).toEqual([])
  } finally {
    server.close()
  }
})

test('the page cannot call another computer', async ({ library }) => {
  const reader = await library.start()
  expect(await callFrom(reader.page)).toEqual({ addresses: [], packets: 0, connections: 0 })
})

test('a picture is shown from the page’s own files or from a blob that the page made, and from nowhere else', async ({
  library,
}) => {
  const reader = await library.start()
  const shown = await reader.page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2, 2)
    canvas.getContext('2d')?.fillRect(0, 0, 2, 2)
    const drawn = await canvas.convertToBlob()
    const show = (src: string) =>
      new Promise((resolve) => {
        const image = new Image()
        image.onload = () => resolve('shown')
        image.onerror = () => resolve('refused')
        image.src = src
      })
    const data = await new Promise<string>((resolve) => {
      const reading = new FileReader()
      reading.onload = () => resolve(String(reading.result))
      reading.readAsDataURL(drawn)
    })
    return [await show(URL.createObjectURL(drawn)), await show(data), await show('https://example.org/x.png')]
  })
  expect(shown).toEqual(['shown', 'refused', 'refused'])
})

test('the window cannot be led away, nor into a frame, a new window or a webview, not even to a page of its own', async ({
  library,
}) => {
  const reader = await library.start()
  expect(reader.page.url()).toBe('app://quoth/index.html')
  const opened = await reader.page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = 'app://quoth/headless.html'
    const webview = document.createElement('webview')
    webview.setAttribute('src', 'app://quoth/headless.html')
    document.body.append(frame, webview)
    return window.open('app://quoth/headless.html', '_blank') !== null
  })
  expect(opened).toBe(false)
  await reader.page.evaluate(() => {
    setTimeout(() => location.assign('app://quoth/headless.html'))
  })
  await reader.page.waitForTimeout(500)
  expect(reader.page.url()).toBe('app://quoth/index.html')
  // The import window is another origin's, is never shown, and is there since the seeds were read.
  const counts = await reader.app.evaluate(({ BrowserWindow, webContents }) => [
    BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length,
    webContents.getAllWebContents().filter((contents) => !contents.getURL().startsWith('app://import/')).length,
    webContents
      .getAllWebContents()
      .flatMap((contents) => contents.mainFrame.framesInSubtree.filter(({ origin }) => origin === 'app://quoth'))
      .length,
  ])
  expect(counts).toEqual([1, 1, 1])
})

test('a link opens in the system’s browser when it is a web page or a mail address, and otherwise not at all', async ({
  library,
}) => {
  const reader = await library.start()
  await reader.app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = (url) => {
      opened.push(url)
      return Promise.resolve()
    }
  })
  await reader.page.evaluate(() => {
    for (const url of [
      'https://example.org/a',
      'mailto:a@example.org',
      'file:///etc/passwd',
      'smb://host/share',
      'javascript:alert(1)',
      'vscode://x',
    ]) {
      window.open(url)
    }
  })
  await reader.page.waitForTimeout(300)
  expect(await reader.app.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual([
    'https://example.org/a',
    'mailto:a@example.org',
  ])
})

test('every permission is denied', async ({ library }) => {
  const reader = await library.start()
  const states = await reader.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as const
    const asked = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
    return asked.map(({ state }) => state)
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
  // What nobody has decided about is asked for, and denied too.
  expect(await reader.page.evaluate(() => Notification.requestPermission())).toBe('denied')
})

test('main answers no request that it does not know, nor one with other arguments', async ({ library }) => {
  const reader = await library.start()
  const answers = await reader.page.evaluate(async () => {
    const ask = async (channel: string, ...parameters: unknown[]) => {
      try {
        await Reflect.apply(window.quoth.request, undefined, [channel, ...parameters])
        return 'answered'
      } catch (error) {
        return String(error)
      }
    }
    return [
      await ask('shell:open', 'x'),
      await ask('files:next', 'extra'),
      await ask('save:begin', 1, 'written'),
      await ask('command:take'),
    ]
  })
  expect(answers[0]).toContain('No request is called shell:open')
  expect(answers[1]).toContain('arguments it does not take')
  expect(answers[2]).toContain('arguments it does not take')
  expect(answers[3]).not.toBe('answered')
})
