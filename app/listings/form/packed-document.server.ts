import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as z from 'zod'
import { documentDoubts, documentNotes, type ReadDocument } from '../../domain/shared/read-document'

const whole = z.number().int().min(0).max(2_000_000)
const name = z.string().max(200)
const Place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), paragraph: whole }),
  z.object({ kind: z.literal('table'), table: whole, row: whole }),
  z.object({ kind: z.literal('page'), page: whole, line: whole, block: whole }),
  z.object({ kind: z.literal('sheet'), sheet: name, row: whole, from: name, until: name }),
  z.object({ kind: z.literal('line'), line: whole }),
])
const Part = z.object({
  place: Place,
  cells: z.array(z.string().max(60_000)).max(300),
  doubt: z.enum(documentDoubts).nullable(),
})
const Packed = z.object({
  name,
  parts: z.array(Part).max(3000),
  notes: z.array(z.object({ kind: z.enum(documentNotes), found: name })).max(10),
})

/** More would leave a form no room for what is typed. */
const mostPacked = 120_000
const mostUnpacked = 4 * 2 ** 20

/** A text that was read, small enough for a field that travels with a form; null: it is too large. */
export function packDocument(document: ReadDocument): string | null {
  const packed = deflateRawSync(JSON.stringify(document)).toString('base64url')
  return packed.length > mostPacked ? null : packed
}

/** The same back from the field; null where it holds none of ours. */
export function unpackDocument(packed: string): ReadDocument | null {
  if (packed === '' || packed.length > mostPacked) return null
  try {
    const bytes = inflateRawSync(Buffer.from(packed, 'base64url'), {
      maxOutputLength: mostUnpacked,
    })
    return Packed.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    return null
  }
}
