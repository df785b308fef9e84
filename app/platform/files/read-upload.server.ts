import { type FileUpload, parseFormData } from '@remix-run/form-data-parser'
import { fileTypeFromBuffer } from 'file-type'
import { cutText, soundText } from '../../domain/shared/sound-text'
import { logger } from '../environment/logger.server'
import { isOwnForm } from '../forms/form-token.server'
import { mostFields, mostFormBytes } from '../forms/read-form.server'
import { refusePage } from '../http/http-errors'
import { scanBytes } from './scan-files.server'
import { mostFileBytes } from './upload-limits'

export interface UploadedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

const mostFiles = 5
/** As much as the largest files and the fields together; which is too many or too large is told later. */
const limits = {
  maxFiles: 4 * mostFiles,
  maxParts: 40,
  maxFileSize: mostFiles * mostFileBytes,
  maxTotalSize: mostFiles * mostFileBytes + mostFormBytes,
}

/** What the bytes may be; what a browser says that they are counts for nothing. */
const types: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
])

type UploadRefusal = 'expired' | 'count' | 'size' | 'empty' | 'type' | 'infected' | 'unscanned'

export type Upload =
  | { readonly ok: true; readonly form: FormData; readonly files: readonly UploadedFile[] }
  | { readonly ok: false; readonly form: FormData; readonly reason: UploadRefusal }

/**
 * A form with files: PDF and images, each told by its content. Of too many or too large ones nothing
 * is kept but the fields beside them, and not even these once more comes than all files together may
 * hold; nothing is unpacked or drawn, so small files cannot become large ones.
 */
export function readUpload(request: Request): Promise<Upload> {
  return readFiles(request, mostFiles, readEvidenceFile)
}

/** The same for one table to be imported: a workbook by its content, a text by its name and content. */
export function readTableUpload(request: Request): Promise<Upload> {
  return readFiles(request, 1, readTableFile)
}

/** The same for one file whose text is to be read, beside all other fields of a form; its reader tells what it is. */
export function readDocumentUpload(request: Request): Promise<Upload> {
  return readFiles(request, 1, readAnyFile, mostFields)
}

async function readFiles(
  request: Request,
  most: number,
  readFile: (file: FileUpload) => Promise<UploadedFile | null>,
  maxParts: number = limits.maxParts,
): Promise<Upload> {
  const files: (UploadedFile | null)[] = []
  const beyond = new Set<'count' | 'size' | 'empty'>()
  const keep = async (file: FileUpload) => {
    // A box in which nothing was chosen is sent as a file without a name.
    if (file.size === 0 && file.name === '') return undefined
    if (file.size === 0) beyond.add('empty')
    else if (file.size > mostFileBytes) beyond.add('size')
    else if (files.length === most) beyond.add('count')
    else files.push(await readFile(file))
    return undefined
  }
  const form = await parseFormData(request, { ...limits, maxParts }, keep).catch((error) => {
    const reason = limitOf(error)
    if (reason === null) throw refusePage('bad-request')
    beyond.add(reason)
    return new FormData()
  })
  const [reason] = beyond
  // A form that could not be read to its end has no token; nothing of it comes back.
  const isCut = reason !== undefined && [...form.keys()].length === 0
  if (isCut) return refuse(form, reason)
  if (textLength(form) > mostFormBytes) throw refusePage('too-large')
  if (!(await isOwnForm(request, String(form.get('token') ?? '')))) {
    return refuse(form, 'expired')
  }
  if (reason !== undefined) return refuse(form, reason)
  const known = files.filter((file) => file !== null)
  if (known.length < files.length) return refuse(form, 'type')
  for (const { bytes } of known) {
    const found = await scanBytes(bytes)
    if (found !== 'clean') return refuse(form, found)
  }
  return { ok: true, form, files: known }
}

/** Null: it is neither PDF nor an image. */
async function readEvidenceFile(file: FileUpload): Promise<UploadedFile | null> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const found = await fileTypeFromBuffer(bytes)
  const isKnown = found !== undefined && types.has(found.mime)
  return isKnown ? { name: nameOf(file), type: found.mime, bytes } : null
}

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Null: it is no table that is read. */
async function readTableFile(file: FileUpload): Promise<UploadedFile | null> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const found = await fileTypeFromBuffer(bytes)
  const isText = found === undefined || found.mime.startsWith('text/')
  if (/\.xlsx$/i.test(file.name)) {
    return found?.mime === workbook ? { name: nameOf(file), type: workbook, bytes } : null
  }
  if (!isText || !/\.(?:csv|tsv|txt|jsonl?)$/i.test(file.name)) return null
  return { name: nameOf(file), type: 'text/plain', bytes }
}

async function readAnyFile(file: FileUpload): Promise<UploadedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { name: nameOf(file), type: 'application/octet-stream', bytes }
}

/** Which limit ended the reading; null: it was none. */
function limitOf(error: unknown): 'count' | 'size' | null {
  const name = error instanceof Error ? error.name : ''
  if (/^Max(Files|Parts)Exceeded/.test(name)) return 'count'
  return /^Max.*Exceeded/.test(name) ? 'size' : null
}

function textLength(form: FormData): number {
  return [...form.values()].reduce((sum, it) => sum + (typeof it === 'string' ? it.length : 0), 0)
}

/** As people call it, in one line. */
function nameOf({ name }: FileUpload): string {
  return cutText(soundText(name).text.replace(/\s+/gu, ' ').trim(), 120)
}

function refuse(form: FormData, reason: UploadRefusal): Upload {
  logger().info({ event: 'upload-refused', reason }, 'an upload was refused')
  return { ok: false, form, reason }
}
