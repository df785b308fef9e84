import { createHash } from 'node:crypto'
import { unlinkSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Runs `work` while no other process of this machine runs work under the same name. The lock is
 * a listening socket, so that the system itself frees it when its holder is killed.
 */
export async function holdLock<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const server = await acquire(addressOf(name))
  try {
    return await work()
  } finally {
    await new Promise((done) => server.close(done))
  }
}

function addressOf(name: string): string {
  const key = createHash('sha256').update(name).digest('hex').slice(0, 16)
  // Only Linux has socket names that live outside the file system.
  return process.platform === 'linux'
    ? `\0lianhe-${process.getuid?.()}-${key}`
    : join(tmpdir(), `lianhe-${key}.sock`)
}

async function acquire(address: string): Promise<Server> {
  const deadline = Date.now() + 120_000
  while (Date.now() < deadline) {
    const server = await listen(address)
    if (server) return server
    if (!address.startsWith('\0') && !(await isAnswered(address))) unlinkSync(address)
    await pause(50)
  }
  throw new Error('another process has been starting or stopping PostgreSQL for two minutes')
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end())
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen(address, () => resolve(server))
  })
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
