import { type FileUpload, parseFormData } from '@remix-run/form-data-parser'
import { fileTypeFromBuffer } from 'file-type'
import { cutText, soundText } from '../../domain/shared/sound-text'
import { logger } from '../environment/logger.server'
import { isOwnForm } from '../forms/form-token.server'
import { refusePage } from '../http/http-errors'
import { scanBytes } from './scan-files.server'

export interface UploadedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

const mostFiles = 5
const mostBytes = 8 * 2 ** 20

/** What the bytes may be; what a browser says that they are counts for nothing. */
const types: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
])

type UploadRefusal = 'expired' | 'type' | 'infected' | 'unscanned'

export type Upload =
  | { readonly ok: true; readonly form: FormData; readonly files: readonly UploadedFile[] }
  | { readonly ok: false; readonly form: FormData; readonly reason: UploadRefusal }

/**
 * A form with files: PDF and images, each told by its content. Throws 413 as soon as more comes than
 * is allowed; nothing is unpacked or drawn, so small files cannot become large ones.
 */
export async function readUpload(request: Request): Promise<Upload> {
  const files: (UploadedFile | null)[] = []
  const keep = async (file: FileUpload) => {
    if (file.size === 0) return undefined
    const bytes = new Uint8Array(await file.arrayBuffer())
    const found = await fileTypeFromBuffer(bytes)
    const isKnown = found !== undefined && types.has(found.mime)
    files.push(isKnown ? { name: nameOf(file), type: found.mime, bytes } : null)
    return undefined
  }
  const limits = { maxFiles: mostFiles, maxFileSize: mostBytes, maxParts: 40 }
  const total = { maxTotalSize: mostFiles * mostBytes }
  const form = await parseFormData(request, { ...limits, ...total }, keep).catch((error) => {
    throw refusePage(/Exceeded/.test(String(error?.name)) ? 'too-large' : 'bad-request')
  })
  if (!(await isOwnForm(request, String(form.get('token') ?? '')))) {
    return refuse(form, 'expired')
  }
  const known = files.filter((file) => file !== null)
  if (known.length < files.length) return refuse(form, 'type')
  for (const { bytes } of known) {
    const found = await scanBytes(bytes)
    if (found !== 'clean') return refuse(form, found)
  }
  return { ok: true, form, files: known }
}

/** As people call it, in one line. */
function nameOf({ name }: FileUpload): string {
  return cutText(soundText(name).text.replace(/\s+/gu, ' ').trim(), 120)
}

function refuse(form: FormData, reason: UploadRefusal): Upload {
  logger().info({ event: 'upload-refused', reason }, 'an upload was refused')
  return { ok: false, form, reason }
}
