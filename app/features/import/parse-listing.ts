import { certificateNamed } from '../../domain/shared/certificates'
import { fenOfWan } from '../../domain/shared/money'
import { accepted, refused } from '../../domain/shared/outcome'
import type { KnownReferences } from './known-references'
import { type CellReader, parseLastDay } from './read-cells'

const summaryLength = 60

/** The cells that needs and capabilities share. */
export function parseListing(
  cells: CellReader,
  kind: 'capabilities' | 'needs',
  known: KnownReferences,
  /** False where the description is kept back: then no sentence of it may stand for a summary. */
  isDescriptionPublic = true,
) {
  const key = cells.required('key')
  if (known.demoKeys[kind].has(key)) cells.refuse('key', 'demo-row')
  const title = cells.required('title')
  const description = cells.text('description') ?? ''
  const organizationKey = cells.required('org')
  if (organizationKey !== '' && !known.organizationKeys.has(organizationKey)) {
    cells.refuse('org', 'unknown-organization')
  }
  if (known.demoKeys.organizations.has(organizationKey)) cells.refuse('org', 'demo-row')
  return {
    key,
    organizationKey,
    state: 'published' as const,
    title,
    summary: cells.text('summary') ?? firstSentence(isDescriptionPublic ? description : '', title),
    description,
    steps: cells.each('steps', (id) =>
      known.stepIds.has(id) ? accepted(id) : refused('unknown-step' as const),
    ),
    codes: cells.each('codes', (code) =>
      known.industryCodes.has(code) ? accepted(code) : refused('unknown-industry' as const),
    ),
    confirmedAt: cells.date('confirmedAt'),
  }
}

/** The listing's own first sentence stands in for a summary that the source does not give. */
function firstSentence(description: string, title: string): string {
  const [sentence = ''] = description.split(/[。;；\n]|\\n/u, 1)
  const text = sentence.trim() || title
  return text.length > summaryLength ? `${text.slice(0, summaryLength - 1)}…` : text
}

export function fenBand(band: { readonly min: number | null; readonly max: number | null } | null) {
  const fen = (wan: number | null | undefined) =>
    wan === null || wan === undefined ? null : fenOfWan(wan)
  return { min: fen(band?.min), max: fen(band?.max) }
}

export function parseCertificate(entry: string) {
  const [code = '', until = ''] = entry.split('|').map((part) => part.trim())
  const certificate = certificateNamed(code)
  if (!certificate) return refused('unknown-certificate' as const)
  const expiresAt = until === '' ? null : parseLastDay(until)
  if (expiresAt !== null && !expiresAt.ok) return expiresAt
  return accepted({ code: certificate.code, expiresAt: expiresAt?.value ?? null })
}
