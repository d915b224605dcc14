import type { Page } from '@playwright/test'

/** How much a page keeps in memory: its scripts' heap in megabytes, and the nodes of its document. */
export type Size = { heap: number; nodes: number }

/** The page's size once what nobody refers to any more has been thrown away. */
export async function sizeOf(page: Page): Promise<Size> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  await session.detach()
  return { heap: metric('JSHeapUsedSize') / 2 ** 20, nodes: metric('Nodes') }
}
