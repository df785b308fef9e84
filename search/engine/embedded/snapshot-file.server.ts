import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What a snapshot was made of; one of anything else is not read. */
export interface SnapshotKey {
  /** Grows with every change of the packed form. */
  readonly format: number
  /** Which database, in which life of it. */
  readonly database: string
  /** Of fields, weights, lexicon and text rules. */
  readonly definition: string
}

export interface Snapshot {
  readonly key: SnapshotKey
  /** Anything of JSON that the reader needs to go on from here. */
  readonly state: unknown
  readonly sections: Readonly<Record<string, Uint8Array>>
}

const magic = 'LHSNAP1\n'
const digestLength = 32
/** Typed arrays are read in place: each section begins where any of them may. */
const alignment = 8

/**
 * Writes a snapshot so that the file is there whole or not at all: first beside its place, then
 * renamed. Layout: magic, SHA-256 of the rest, length of the header, header (JSON), sections.
 */
export async function writeSnapshot(path: string, snapshot: Snapshot): Promise<void> {
  const sections = Object.entries(snapshot.sections)
  const header = Buffer.from(
    JSON.stringify({
      key: snapshot.key,
      state: snapshot.state,
      sections: sections.map(([name, bytes]) => ({ name, length: bytes.length })),
    }),
  )
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(header.length))
  const body = [length, header, padding(magic.length + digestLength + 8 + header.length)]
  for (const [, bytes] of sections)
    body.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), padding(bytes.length))
  const digest = createHash('sha256')
  for (const piece of body) digest.update(piece)
  const temporary = `${path}.${process.pid}.new`
  await mkdir(dirname(path), { recursive: true })
  try {
    // It holds what the public may search and no more, yet it is nobody else's business.
    await writeFile(temporary, [Buffer.from(magic), digest.digest(), ...body], { mode: 0o600 })
    await rename(temporary, path)
  } finally {
    await rm(temporary, { force: true })
  }
}

export type SnapshotReading =
  | { readonly ok: true; readonly snapshot: Snapshot }
  | { readonly ok: false; readonly reason: 'none' | 'damaged' | 'of-another' }

/** Reads a snapshot of this very key. One that is damaged in any byte is refused. */
export async function readSnapshot(path: string, key: SnapshotKey): Promise<SnapshotReading> {
  let file: Buffer
  try {
    file = await readFile(path)
  } catch (error) {
    const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return { ok: false, reason: isAbsent ? 'none' : 'damaged' }
  }
  const start = magic.length + digestLength
  if (file.length < start + 8 || file.subarray(0, magic.length).toString() !== magic) {
    return { ok: false, reason: 'damaged' }
  }
  const digest = createHash('sha256').update(file.subarray(start)).digest()
  if (!digest.equals(file.subarray(magic.length, start))) return { ok: false, reason: 'damaged' }
  const headerEnd = start + 8 + Number(file.readBigUInt64LE(start))
  const header = JSON.parse(file.subarray(start + 8, headerEnd).toString()) as Header
  if (JSON.stringify(header.key) !== JSON.stringify(key)) return { ok: false, reason: 'of-another' }
  return { ok: true, snapshot: { ...header, sections: cut(file, headerEnd, header.sections) } }
}

interface Header {
  readonly key: SnapshotKey
  readonly state: unknown
  readonly sections: readonly { readonly name: string; readonly length: number }[]
}

function cut(file: Buffer, from: number, sections: Header['sections']): Record<string, Uint8Array> {
  // A buffer of Node may begin anywhere; typed arrays over it may not.
  const aligned =
    file.byteOffset % alignment === 0 ? file : Buffer.from(new Uint8Array(file).buffer)
  let at = from + padding(from).length
  return Object.fromEntries(
    sections.map(({ name, length }) => {
      const bytes = new Uint8Array(aligned.buffer, aligned.byteOffset + at, length)
      at += length + padding(length).length
      return [name, bytes] as const
    }),
  )
}

function padding(length: number): Buffer {
  return Buffer.alloc((alignment - (length % alignment)) % alignment)
}
