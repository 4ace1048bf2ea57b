import type { Browser } from 'playwright-core'

/** What a browser told of the tasks that kept a page busy for more than 50 ms, in milliseconds. */
export interface WatchedPage {
  tasks: () => Promise<number[]>
}

interface PageOptions {
  url: string
  path: string
  user: { name: string; password: string }
  /** What is on the page when it shows what it is to show. */
  shows: string
}

const WATCH = `window.longTasks = []
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.longTasks.push(Math.round(duration))
}).observe({ type: 'longtask' })`

/** A view of the console in a window of its own, watched from when it has been drawn. */
export async function watchPage(
  browser: Browser,
  { url, path, user, shows }: PageOptions
): Promise<WatchedPage> {
  const page = await browser.newPage({ baseURL: url })
  await page.goto(path)
  await page.getByLabel('User name').fill(user.name)
  await page.getByLabel('Password').fill(user.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.locator(shows).waitFor()
  await page.evaluate(WATCH)
  return { tasks: () => page.evaluate<number[]>('window.longTasks') }
}
