import { valueOfWord } from '../../domain/listing/requirement-words'
import { districts, findDistrict } from '../../domain/shared/districts'
import { accepted, refused } from '../../domain/shared/outcome'
import { checkUscc } from '../../domain/shared/uscc'
import { choices } from './columns'
import type { ImportIssue } from './import-issue'
import type { OrganizationRecord } from './import-record'
import type { KnownReferences } from './known-references'
import { type CellReader, parseLastDay, readCells } from './read-cells'
import type { SourceRow } from './source-row'
import { uniqueBy } from './unique-by'

const oldestYear = 1850
const newestYear = 2100

export function parseOrganization(
  row: SourceRow,
  known: KnownReferences,
): { readonly record: OrganizationRecord; readonly issues: readonly ImportIssue[] } {
  const cells = readCells(row)
  const key = cells.required('key')
  if (known.demoKeys.organizations.has(key)) cells.refuse('key', 'demo-row')
  const record: OrganizationRecord = {
    key,
    name: cells.required('name'),
    ...parseUscc(cells, key, known),
    shortName: cells.text('shortName'),
    nameEn: cells.text('nameEn'),
    kind: cells.choice('kind', choices.organizationKind) ?? 'enterprise',
    scale: cells.choice('scale', choices.scale),
    districtCode: parseDistrict(cells),
    siteRegion: cells.choice('region', choices.region),
    address: cells.text('address'),
    parkKey: knownOrRefused(cells, 'park', known.parkKeys, 'unknown-park'),
    industryCode: parseIndustry(cells, known),
    industryText: cells.text('industryText'),
    foundedYear: cells.integer('founded', oldestYear, newestYear),
    employees: cells.integer('employees', 0, 10_000_000),
    summary: cells.text('summary'),
    website: cells.text('website'),
    labels: uniqueBy(cells.each('labels', parseLabel), ({ label }) => label),
  }
  return { record, issues: cells.issues }
}

/** A wrong check digit warns only: real codes that fail it exist (see domain rules). */
function parseUscc(cells: CellReader, key: string, known: KnownReferences) {
  const uscc = cells.text('uscc')?.toUpperCase() ?? null
  if (uscc === null) return { uscc, isUsccConfirmed: false }
  const verdict = checkUscc(uscc)
  if (verdict === 'malformed') cells.refuse('uscc', 'uscc-malformed')
  if (verdict === 'checksum-differs') cells.warn('uscc', 'uscc-checksum')
  const holder = known.usccHolders.get(uscc)
  if (holder !== undefined && holder !== key) cells.refuse('uscc', 'uscc-taken')
  return { uscc, isUsccConfirmed: verdict === 'checksum-differs' }
}

/** A district by its name, with or without the final 区, or by its code. */
export function parseDistrict(cells: CellReader): string | null {
  const text = cells.text('district')
  if (text === null) return null
  const district =
    findDistrict(text) ?? districts.find((it) => it.name === text || it.name === `${text}区`)
  if (!district) cells.refuse('district', 'unknown-district')
  return district?.code ?? null
}

function parseIndustry(cells: CellReader, known: KnownReferences): string | null {
  const code = knownOrRefused(cells, 'industryCode', known.industryCodes, 'unknown-industry')
  if (code !== null) return code
  const text = cells.text('industryText')
  if (text === null) return null
  const byName = known.industryCodeByName.get(text)
  if (byName === undefined) cells.warn('industryText', 'industry-not-matched')
  return byName ?? null
}

function knownOrRefused(
  cells: CellReader,
  columnId: string,
  known: ReadonlySet<string>,
  reason: 'unknown-park' | 'unknown-industry' | 'unknown-organization',
): string | null {
  const text = cells.text(columnId)
  if (text === null || known.has(text)) return text
  cells.refuse(columnId, reason)
  return null
}

function parseLabel(entry: string) {
  const [name = '', issuer = '', until = ''] = entry.split('|').map((part) => part.trim())
  const label = valueOfWord(choices.label, name)
  if (!label.ok) return refused('unreadable-label' as const)
  const expiresAt = until === '' ? null : parseLastDay(until)
  if (issuer === '' || (expiresAt !== null && !expiresAt.ok)) {
    return refused('unreadable-label' as const)
  }
  return accepted({ label: label.value, issuer, expiresAt: expiresAt?.value ?? null })
}
