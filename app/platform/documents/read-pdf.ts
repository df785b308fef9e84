import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { DocumentNote, DocumentPart } from '../../domain/shared/read-document'
import { refuseAbove, UnreadableFile } from '../sources/unreadable-file'
import { documentLimits } from './document-limits'
import { limitParts } from './limit-parts'
import { linesOfPage, type PdfRun, paragraphsOf } from './pdf-lines'

/** Radicals and old forms that some fonts give in place of the character. */
const otherForms = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/gu
const noText = /[\ufffd\ue000-\uf8ff\p{Cc}]/gu
/** Of the characters; above, the font does not tell what they are. */
const mostUnknown = 0.1

/** The paragraphs and rows of a PDF, page by page. Throws UnreadableFile. */
export async function readPdf(bytes: Uint8Array): Promise<{
  readonly parts: readonly DocumentPart[]
  readonly notes: readonly DocumentNote[]
}> {
  const document = await openPdf(bytes)
  refuseAbove('too-many-pages', document.numPages, documentLimits.pages)
  const parts: DocumentPart[] = []
  const count = limitParts()
  const empty: number[] = []
  for (let page = 1; page <= document.numPages; page += 1) {
    const { runs, width } = await runsOf(document, page)
    const paragraphs = paragraphsOf(linesOfPage(runs), width)
    if (paragraphs.length === 0) empty.push(page)
    for (const { cells, line, block } of paragraphs) {
      const part = { place: { kind: 'page' as const, page, line, block }, cells, doubt: null }
      count(part)
      parts.push(part)
    }
  }
  refuseGarbled(parts)
  const notes =
    empty.length === 0 || parts.length === 0
      ? []
      : [{ kind: 'pages-without-text' as const, found: empty.join('、') }]
  return { parts, notes }
}

async function openPdf(data: Uint8Array) {
  // The library draws as well, and asks for this when it is loaded; nothing is drawn here.
  Object.assign(globalThis, { DOMMatrix: globalThis.DOMMatrix ?? class {} })
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const own = dirname(
    createRequire(join(process.cwd(), 'package.json')).resolve('pdfjs-dist/package.json'),
  )
  try {
    return await getDocument({
      data,
      cMapUrl: join(own, 'cmaps/'),
      cMapPacked: true,
      standardFontDataUrl: join(own, 'standard_fonts/'),
      useSystemFonts: false,
      disableFontFace: true,
      isEvalSupported: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: VerbosityLevel.ERRORS,
    }).promise
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException'
    throw new UnreadableFile(isLocked ? 'encrypted' : 'damaged', { cause })
  }
}

type Pdf = Awaited<ReturnType<typeof openPdf>>

async function runsOf(document: Pdf, number: number) {
  try {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ disableNormalization: true })
    const [left = 0, , right = 0] = page.view
    page.cleanup()
    const runs = items.flatMap((item): readonly PdfRun[] => {
      if (!('str' in item)) return []
      const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as readonly number[]
      const text = item.str.replace(otherForms, (sign) => sign.normalize('NFKC'))
      return [{ text, x: x - left, y, width: item.width, size: Math.hypot(c, d) }]
    })
    return { runs, width: right - left }
  } catch (cause) {
    throw new UnreadableFile('damaged', { cause })
  }
}

function refuseGarbled(parts: readonly DocumentPart[]): void {
  const text = parts.flatMap(({ cells }) => cells).join('')
  const unknown = text.match(noText)?.length ?? 0
  if (unknown > mostUnknown * text.length) throw new UnreadableFile('garbled')
}
