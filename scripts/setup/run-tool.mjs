import { spawn } from 'node:child_process'

/** Children of this process, so that a stopped command leaves none behind. */
const children = new Set()

/**
 * Runs a program silently; rejects with all it printed if it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string | undefined>>} env added to our own
 * @param {string} folder where it runs
 * @returns {Promise<string>} what it printed
 */
export function runTool(command, args, env = {}, folder = '.') {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    children.add(child)
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (part) => {
        printed += part
      })
    }
    child.once('error', reject)
    child.once('close', (code, signal) => {
      children.delete(child)
      if (code === 0) resolve(printed)
      else reject(new ToolFailed(`${command} ${args.join(' ')}`, signal ?? code, printed))
    })
  })
}

/** Ends the programs that are under way. */
export function stopTools() {
  for (const child of children) child.kill('SIGTERM')
}

export class ToolFailed extends Error {
  constructor(command, code, printed) {
    super(`${command} failed (${code})\n${printed.trim()}`)
    this.name = 'ToolFailed'
    this.printed = printed
  }
}
