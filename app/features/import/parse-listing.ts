import { certificateNamed } from '../../domain/shared/certificates'
import { foldWidth } from '../../domain/shared/fold-width'
import { fenOfWan } from '../../domain/shared/money'
import { accepted, refused } from '../../domain/shared/outcome'
import type { ListingSheetKind } from './columns'
import type { KnownReferences } from './known-references'
import { parseIndustryCode } from './parse-industry'
import type { CellReader } from './read-cells'
import { type Band, moneyUnits, parseLastDay } from './read-figures'

const summaryLength = 60

/** The cells that needs and capabilities share. */
export function parseListing(
  cells: CellReader,
  kind: ListingSheetKind,
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
    codes: cells.each('codes', (entry) => parseIndustryCode(entry, known)),
    confirmedAt: cells.date('confirmedAt'),
  }
}

/** The listing's own first sentence stands in for a summary that the source does not give. */
function firstSentence(description: string, title: string): string {
  const [sentence = ''] = description.split(/[。;；\n]|\\n/u, 1)
  const text = sentence.trim() || title
  return text.length > summaryLength ? `${text.slice(0, summaryLength - 1)}…` : text
}

/** Above so many 万元 (100 million yuan), an amount without a unit of its own is more often one in yuan. */
const doubtedWan = 10_000

/** An amount in 万元 as fen; a person is asked about one that is as large as if it were in yuan. */
export function fenBand(cells: CellReader, id: string) {
  const band = cells.band(id, moneyUnits)
  if (band !== null) askOfLarge(cells, id, band)
  const fen = (wan: number | null | undefined) =>
    wan === null || wan === undefined ? null : fenOfWan(wan)
  return { min: fen(band?.min), max: fen(band?.max) }
}

function askOfLarge(cells: CellReader, id: string, { min, max, isUnitTold }: Band): void {
  const largest = max ?? min ?? 0
  if (isUnitTold || largest < doubtedWan) return
  cells.warn(id, 'large-amount', undefined, { yi: largest / doubtedWan })
}

export function parseCertificate(entry: string) {
  const [code = '', until = ''] = entry.split('|').map((part) => part.trim())
  const certificate = certificateNamed(code) ?? certificateNamed(withoutYear(code))
  if (!certificate) return refused('unknown-certificate' as const)
  const expiresAt = until === '' ? null : parseLastDay(until)
  if (expiresAt !== null && !expiresAt.ok) return expiresAt
  return accepted({ code: certificate.code, expiresAt: expiresAt?.value ?? null })
}

/** `ISO9001:2015` is ISO 9001, whatever its year. */
function withoutYear(code: string): string {
  return foldWidth(code).replace(/\s*[:-]\s*(?:19|20)\d{2}(?:版|年版)?\s*$/u, '')
}
