import { valueOfWord } from '../../domain/listing/requirement-words'
import { districts, findDistrict } from '../../domain/shared/districts'
import { foldWidth } from '../../domain/shared/fold-width'
import { accepted, refused } from '../../domain/shared/outcome'
import { checkUscc } from '../../domain/shared/uscc'
import { choices } from './columns'
import type { ImportIssue } from './import-issue'
import type { OrganizationRecord } from './import-record'
import type { KnownReferences } from './known-references'
import { codeOfName, parseIndustryCode, plainName } from './parse-industry'
import { type CellReader, readCells } from './read-cells'
import { parseLastDay, parseYear, peopleUnits } from './read-figures'
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
    foundedYear: cells.parsed('founded', (cell) => parseYear(cell, oldestYear, newestYear)),
    employees: cells.integer('employees', 0, 10_000_000, 'not-a-number', peopleUnits),
    summary: cells.text('summary'),
    website: cells.text('website'),
    labels: uniqueBy(cells.each('labels', parseLabel), ({ label }) => label),
  }
  return { record, issues: cells.issues }
}

/** A wrong check digit warns only: real codes that fail it exist (see domain rules). */
function parseUscc(cells: CellReader, key: string, known: KnownReferences) {
  const uscc = plainCode(cells.text('uscc'))
  if (uscc === null) return { uscc, isUsccConfirmed: false }
  const verdict = checkUscc(uscc)
  if (verdict === 'malformed') refuseCode(cells, uscc)
  if (verdict === 'checksum-differs') cells.warn('uscc', 'uscc-checksum')
  const holder = known.usccHolders.get(uscc)
  if (holder !== undefined && holder !== key) cells.refuse('uscc', 'uscc-taken')
  return { uscc, isUsccConfirmed: verdict === 'checksum-differs' }
}

/** A district by its name, with or without the final 区, or by its code. */
export function parseDistrict(cells: CellReader): string | null {
  const text = cells.text('district')
  if (text === null) return null
  const name = foldWidth(text)
    .replaceAll(/\s/gu, '')
    .replace(/^上海市?(?=.)/u, '')
  const district =
    findDistrict(name) ?? districts.find((it) => it.name === name || it.name === `${name}区`)
  if (!district) cells.refuse('district', 'unknown-district')
  return district?.code ?? null
}

/** A code as it was issued: in capitals of one width, without blanks and strokes between. */
function plainCode(text: string | null): string | null {
  return text === null ? null : foldWidth(text).replaceAll(/[\s-]/gu, '').toUpperCase()
}

/** Letters that no code has, with what they are taken for. */
const lookalikes: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' }
const codeLength = 18

/** Why it is no code: which letter stands where, if that is all. */
function refuseCode(cells: CellReader, code: string): void {
  const letters = [...code].flatMap((letter, at) => {
    const instead = lookalikes[letter]
    return instead === undefined ? [] : [{ letter, place: at + 1, instead }]
  })
  if (code.length !== codeLength || letters.length === 0) cells.refuse('uscc', 'uscc-malformed')
  else for (const values of letters) cells.refuse('uscc', 'uscc-letter', undefined, values)
}

/**
 * The code, or that of the name where there is none. A name beside the code is that of the code in the
 * edition of 2017: codes of 2011 stand for other trades there.
 */
function parseIndustry(cells: CellReader, known: KnownReferences): string | null {
  const code = cells.parsed('industryCode', (cell) => parseIndustryCode(cell, known))
  const text = cells.text('industryText')
  if (text === null) return code
  const named = codeOfName(text, known)
  if (code === null) {
    if (named === null && cells.text('industryCode') === null) {
      cells.warn('industryText', 'industry-not-matched')
    }
    return named
  }
  const name = known.industries.get(code)?.name ?? ''
  if (plainName(text) === plainName(name)) return code
  if (named === null) cells.warn('industryText', 'industry-name-unknown', text, { code, name })
  else if (!code.startsWith(named) && !named.startsWith(code)) {
    cells.refuse('industryText', 'industry-name-differs', text, { code, name, other: named })
  }
  return code
}

function knownOrRefused(
  cells: CellReader,
  columnId: string,
  known: ReadonlySet<string>,
  reason: 'unknown-park',
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
