import { readFileSync } from 'node:fs'
import { runTool, ToolFailed } from './run-tool.mjs'

/**
 * Installs the packages of package-lock.json unless exactly they are installed.
 * @returns {Promise<string>} what was done
 */
export async function installPackages() {
  if (isInstalled()) return 'as package-lock.json says'
  try {
    await npm('ci')
    return 'installed'
  } catch (error) {
    // A lock without the packages of other platforms (see complete-lock.mjs) is refused by
    // `npm ci`; `npm install` follows it all the same.
    if (!(error instanceof ToolFailed && error.printed.includes('code EUSAGE'))) throw error
    await npm('install', '--no-save')
    return 'installed; package-lock.json is incomplete: npm run lock:complete'
  }
}

function npm(...args) {
  const path = process.env.npm_execpath
  const [command, first] = path?.endsWith('.js') ? [process.execPath, [path]] : ['npm', []]
  return runTool(command, [...first, ...args, '--include=dev', '--no-audit', '--no-fund'], {
    // Prisma would fetch an engine from a host of its own; the one on npm is used instead.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
  })
}

/** npm writes this file last, so an installation cut short is never taken for a whole one. */
const installedList = 'node_modules/.package-lock.json'

function isInstalled() {
  try {
    const wanted = readPackages('package-lock.json')
    const present = readPackages(installedList)
    return Object.entries(wanted).every(([path, { version, optional, link }]) => {
      if (path === '' || link) return true
      const found = present[path]
      return found ? found.version === version : Boolean(optional)
    })
  } catch {
    return false
  }
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
