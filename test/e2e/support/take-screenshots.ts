// npm run screenshots [-- /needs /search?q=激光] [--base http://localhost:3000] [--as operator] [--dark] [--en]
// Photographs pages at 390 and 1,440 pixels into test/e2e/screenshots.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createDatabase } from '../../../prisma/client.server'
import { buildOnce } from '../../../scripts/build-once'
import { type DemoName, demoAccounts } from '../../../scripts/demo-accounts'
import { loadDemoReviews } from '../../../scripts/demo-reviews'
import { runCommand } from '../../../scripts/run-command'
import setUpDatabase from '../../support/global-setup'
import { launchChromium } from './chromium'
import { openPage } from './open-page'
import { photographedPages } from './pages'
import { signInAs } from './sign-in'
import { startApp } from './start-app'

const folder = 'test/e2e/screenshots'
const widths = [390, 1440]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** A server that runs already, for instance that of `npm run dev`. */
    base: { type: 'string' },
    /** A demo account that is signed in. */
    as: { type: 'string' },
    dark: { type: 'boolean', default: false },
    en: { type: 'boolean', default: false },
  },
})

await runCommand(async () => {
  if (values.base) return photograph(values.base)
  const releaseDatabase = setUpDatabase()
  await buildOnce()
  const app = await startApp()
  const db = createDatabase(app.databaseUrl)
  const files = mkdtempSync(join(tmpdir(), 'screenshots-'))
  await loadDemoReviews(db, files, new Date())
  await db.$disconnect()
  try {
    await photograph(app.baseUrl)
  } finally {
    await app.stop()
    rmSync(files, { recursive: true })
    await releaseDatabase()
  }
})

async function photograph(baseUrl: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const asked = positionals.map((path) => [nameOf(path), path] as const)
  const pages = asked.length > 0 ? asked : Object.entries(photographedPages)
  const browser = await launchChromium()
  try {
    for (const [name, path] of pages) {
      for (const width of widths) await photographPage(name, path, width)
    }
  } finally {
    await browser.close()
  }

  async function photographPage(name: string, path: string, width: number) {
    const account = values.as === undefined ? null : demoAccounts[values.as as DemoName]
    if (account === undefined) throw new Error(`no demo account is called ${values.as}`)
    const { page, errors, close } = await openPage(browser, baseUrl, account ? '/' : path, {
      width,
      lang: values.en ? 'en' : 'zh-CN',
      colorScheme: values.dark ? 'dark' : 'light',
    })
    if (account) {
      await signInAs(page, account)
      await page.goto(path)
    }
    await page.waitForLoadState('networkidle')
    const variant = `${values.en ? '-en' : ''}${values.dark ? '-dark' : ''}`
    const file = `${folder}/${name}${variant}-${width}.png`
    await page.screenshot({ path: file, fullPage: true })
    console.log(`${file}  ${path}`)
    for (const line of errors.all()) console.log(`  ! ${line}`)
    await close()
  }
}

function nameOf(path: string): string {
  return path.replace(/^\//, '').replace(/[^\p{L}\p{N}]+/gu, '-') || 'home'
}
