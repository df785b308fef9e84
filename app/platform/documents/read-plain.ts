import type { DocumentPart } from '../../domain/shared/read-document'
import { decodeText } from '../sources/decode-text'
import { limitParts } from './limit-parts'

/** The lines of a text that are not blank. Throws UnreadableFile for an encoding that cannot be told. */
export function readPlain(bytes: Uint8Array): readonly DocumentPart[] {
  const text = [...decodeText(bytes)].join('')
  const count = limitParts()
  return text.split(/\r\n|\n|\r/u).flatMap((line, at): readonly DocumentPart[] => {
    if (line.trim() === '') return []
    const doubt = line.includes('\ufffd') ? ('stray-byte' as const) : null
    const part = { place: { kind: 'line' as const, line: at + 1 }, cells: [line.trim()], doubt }
    count(part)
    return [part]
  })
}
