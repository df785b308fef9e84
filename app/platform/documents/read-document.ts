import { extname } from 'node:path'
import type { ReadDocument } from '../../domain/shared/read-document'
import { soundText } from '../../domain/shared/sound-text'
import { openSource } from '../sources/open-source.server'
import { namesInZip } from '../sources/unpack-parts.server'
import { UnreadableFile } from '../sources/unreadable-file'
import { limitParts } from './limit-parts'
import { readPdf } from './read-pdf'
import { readPlain } from './read-plain'
import { readTables } from './read-tables'
import { readWord } from './read-word'

type Found = Omit<ReadDocument, 'name'>

/** The text of a file, told by its content. Throws UnreadableFile, also for one that holds no text. */
export async function readDocument(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  const { parts, notes } = await readByContent(name, bytes)
  const count = limitParts()
  const sound = parts.map((part) => ({
    ...part,
    cells: part.cells.map((cell) => soundText(cell).text),
  }))
  for (const part of sound) count(part)
  if (!sound.some(({ cells }) => cells.some((cell) => /[\p{L}\p{N}]/u.test(cell)))) {
    throw new UnreadableFile('no-text')
  }
  return { name, parts: sound, notes }
}

async function readByContent(name: string, bytes: Uint8Array): Promise<Found> {
  const end = extname(name).toLowerCase()
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return readPdf(bytes)
  if (head.startsWith('PK')) return readZipped(bytes)
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) throw new UnreadableFile(compoundReason(bytes))
  // What has a name of ours and another content was damaged on its way.
  if (/^\.(?:docx|xlsx|pdf)$/u.test(end)) throw new UnreadableFile('damaged')
  if (end === '.txt') return { parts: readPlain(bytes), notes: [] }
  if (end === '.csv' || end === '.tsv') {
    return readTables(await openSource(name, bytes, () => false))
  }
  throw new UnreadableFile('type')
}

async function readZipped(bytes: Uint8Array): Promise<Found> {
  const names = namesInZip(bytes)
  const has = (pattern: RegExp) => names.some((it) => pattern.test(it))
  if (has(/vbaProject\.bin$/iu)) throw new UnreadableFile('macros')
  if (has(/^\/?word\/document\d*\.xml$/iu)) return readWord(bytes)
  if (has(/^\/?xl\/workbook\.xml$/iu))
    return readTables(await openSource('a.xlsx', bytes, () => false))
  throw new UnreadableFile('type')
}

/** A file of the old kind, or one of the new kind that a password closes. */
function compoundReason(bytes: Uint8Array): 'encrypted' | 'old-format' {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
    ? 'encrypted'
    : 'old-format'
}
