import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { holdLock } from '../../../prisma/embedded/hold-lock.server'

/** The Chromium inside the npm package @sparticuz/chromium, unpacked once into the checkout. */
export async function launchChromium(): Promise<Browser> {
  const folder = await unpack()
  const executablePath = join(folder, 'chromium')
  return chromium.launch({
    executablePath,
    // The package's own arguments are for a cloud function: one process, no web security.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: { ...process.env, ...missingParts(folder, executablePath) },
  })
}

const packageFile = 'node_modules/@sparticuz/chromium/package.json'

async function unpack(): Promise<string> {
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }
  const folder = resolve('.cache', `chromium-${version}`)
  await holdLock(folder, async () => {
    if (existsSync(folder)) return
    // Unpacked beside and renamed: the package itself takes a file cut short for a whole one.
    const partial = `${folder}-partial`
    rmSync(partial, { recursive: true, force: true })
    mkdirSync(partial, { recursive: true })
    await unpackInto(partial)
    renameSync(partial, folder)
  })
  return folder
}

/** The package reads where to unpack, and whether with system libraries, from the environment. */
async function unpackInto(folder: string): Promise<void> {
  const before = { ...process.env }
  process.env.TMPDIR = folder
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath()
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      const value = before[name]
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

/** A bare machine lacks libraries (NSS) or any font: the package brings both. */
function missingParts(folder: string, executablePath: string): Record<string, string> {
  const runs = spawnSync(executablePath, ['--version'], { stdio: 'ignore' }).status === 0
  return {
    ...(!runs && { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }),
    ...(!existsSync('/etc/fonts/fonts.conf') && { FONTCONFIG_PATH: join(folder, 'fonts') }),
  }
}
