import type { DocumentNote, DocumentPart } from '../../domain/shared/read-document'
import { readXml } from '../sources/read-xml'
import { unpackParts } from '../sources/unpack-parts.server'
import { UnreadableFile } from '../sources/unreadable-file'
import { documentLimits } from './document-limits'
import { limitParts } from './limit-parts'
import { collectWords } from './word-handler'

const wanted = /^\/?word\/(?:document|styles)\d*\.xml$/iu

/**
 * Paragraphs and rows of tables of a .docx file, in their order. Headers, footers, notes and comments are
 * parts of their own, and left out. Throws UnreadableFile.
 */
export function readWord(bytes: Uint8Array): {
  readonly parts: readonly DocumentPart[]
  readonly notes: readonly DocumentNote[]
} {
  const zipped = unpackParts(bytes, wanted, documentLimits.unzippedBytes)
  const main = zipped.names.find((name) => /word\/document\d*\.xml$/iu.test(name))
  const body = main === undefined ? null : zipped.read(main.replace(/^\//u, ''))
  if (body === null) throw new UnreadableFile('damaged')
  const styles = zipped.read('word/styles.xml')
  const words = collectWords(styles === null ? new Set() : raisedStyles(styles))
  for (const _ of readXml(body, words.handler));
  const found = words.found()
  found.parts.forEach(limitParts())
  return found
}

/** Styles whose text stands above the line. */
function raisedStyles(bytes: Uint8Array): ReadonlySet<string> {
  const raised = new Set<string>()
  let style = ''
  const walk = readXml(bytes, {
    open(name, attributes) {
      if (name === 'style') style = attributes['w:styleId'] ?? ''
      if (name === 'vertAlign' && attributes['w:val'] === 'superscript') raised.add(style)
    },
    close: () => undefined,
    text: () => undefined,
  })
  for (const _ of walk);
  return raised
}
