import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { bulkhead, isBulkheadRejectedError } from 'cockatiel'
import type { ReadDocument } from '../../domain/shared/read-document'
import { logger } from '../environment/logger.server'
import { remember } from '../environment/remember.server'
import { documentLimits } from './document-limits'

export type OpenedDocument =
  | { readonly ok: true; readonly document: ReadDocument }
  /** `reason`, or `reason:most/found`, by the keys of the catalogue. */
  | { readonly ok: false; readonly reason: string }

const atOnce = 1
const waiting = 8
const looksEvery = 50

/**
 * Reads a file in a thread of its own, one at a time: a file that takes too long or too much memory
 * ends with that thread. Nothing of it is kept or logged.
 */
export async function openDocument(name: string, bytes: Uint8Array): Promise<OpenedDocument> {
  const turn = remember('document-turn', () => bulkhead(atOnce, waiting))
  try {
    return await turn.execute(() => readInThread(name, bytes))
  } catch (error) {
    if (isBulkheadRejectedError(error)) return { ok: false, reason: 'busy' }
    throw error
  }
}

// The sources run as they are: what is built holds one file, and a thread needs another.
const start = `
require('tsx/cjs/api').register()
require(require('node:worker_threads').workerData.program)
`
const program = 'app/platform/documents/document-worker.ts'

function readInThread(name: string, bytes: Uint8Array): Promise<OpenedDocument> {
  const worker = new Worker(start, {
    eval: true,
    // No secret of the process is there to be read.
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    workerData: { name, bytes, program: join(process.cwd(), program) },
    resourceLimits: { maxOldGenerationSizeMb: documentLimits.heapMegabytes },
  })
  const before = process.memoryUsage.rss()
  return new Promise((resolve) => {
    const end = (opened: OpenedDocument) => {
      worker.removeAllListeners()
      worker.on('error', () => undefined)
      clearTimeout(patience)
      clearInterval(look)
      void worker.terminate()
      resolve(opened)
    }
    const give = (reason: string) => {
      logger().info({ event: 'document-refused', reason }, 'a file could not be read')
      end({ ok: false, reason })
    }
    const patience = setTimeout(() => give('too-long'), documentLimits.milliseconds)
    // What is not on the heap is not limited by the thread.
    const look = setInterval(() => {
      if (process.memoryUsage.rss() - before > documentLimits.growthBytes) give('too-much-memory')
    }, looksEvery)
    worker.once('message', end)
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return give('too-much-memory')
      logger().error({ code: error.code, kind: error.name }, 'the reader of files failed')
      give('damaged')
    })
    worker.once('exit', () => give('damaged'))
  })
}
