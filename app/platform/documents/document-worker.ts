import { parentPort, workerData } from 'node:worker_threads'
import { UnreadableFile } from '../sources/unreadable-file'
import { readDocument } from './read-document'

/** Reads one file away from the thread that serves pages, and says what it holds or why it does not. */
const { name, bytes } = workerData as { readonly name: string; readonly bytes: Uint8Array }
readDocument(name, bytes)
  .then((document) => parentPort?.postMessage({ ok: true, document }))
  .catch((error: unknown) => {
    const told = error instanceof UnreadableFile ? error.message : 'damaged'
    const reason = told === 'not-a-workbook' ? 'damaged' : told
    parentPort?.postMessage({ ok: false, reason })
  })
