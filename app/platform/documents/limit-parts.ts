import type { DocumentPart } from '../../domain/shared/read-document'
import { refuseAbove } from '../sources/unreadable-file'
import { documentLimits } from './document-limits'

/** Counts what a document holds, part by part. Throws UnreadableFile for more than one may hold. */
export function limitParts(): (part: DocumentPart) => void {
  let characters = 0
  let parts = 0
  return ({ cells }) => {
    parts += 1
    characters += cells.reduce((sum, cell) => sum + cell.length, 0)
    refuseAbove('too-many-parts', parts, documentLimits.parts)
    refuseAbove('too-much-text', characters, documentLimits.characters)
  }
}
