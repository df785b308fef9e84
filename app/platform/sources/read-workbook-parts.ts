import { raisedText } from './raised-text'
import { readXml } from './read-xml'
import type { NumberFormat } from './shown-number'

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string
  readonly isHidden: boolean
  /** By which the part that holds it is found. */
  readonly relation: string
}

export interface WorkbookList {
  readonly sheets: readonly ListedSheet[]
  readonly is1904: boolean
}

/** The sheets of a workbook in their order, and from which day it counts. */
export function readWorkbookList(bytes: Uint8Array): WorkbookList {
  const sheets: ListedSheet[] = []
  let is1904 = false
  readAll(bytes, (name, attributes) => {
    if (name === 'workbookPr') is1904 = /^(?:1|true)$/iu.test(attributes.date1904 ?? '')
    if (name !== 'sheet') return
    sheets.push({
      name: attributes.name ?? '',
      isHidden: /hidden/iu.test(attributes.state ?? ''),
      relation: relationOf(attributes),
    })
  })
  return { sheets, is1904 }
}

/** `r:id`, by whatever prefix. */
function relationOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => /:id$/u.test(name))?.[1] ?? ''
}

/** Where the parts stand, by their relation: paths within the file. */
export function readRelations(bytes: Uint8Array): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  readAll(bytes, (name, { Id, Target }) => {
    if (name !== 'Relationship' || Id === undefined || Target === undefined) return
    targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
  })
  return targets
}

/** How the cells of each style show a number, by the number of the style. */
export function readFormats(bytes: Uint8Array): readonly NumberFormat[] {
  const codes = new Map<number, string>()
  const ids: number[] = []
  let isCells = false
  readAll(bytes, (name, attributes) => {
    if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
    if (name === 'cellXfs') isCells = true
    if (name === 'cellStyles' || name === 'dxfs') isCells = false
    if (name === 'xf' && isCells) ids.push(Number(attributes.numFmtId ?? 0))
  })
  return ids.map((id) => ({ id, code: codes.get(id) ?? builtInCodes[id] ?? null }))
}

/** Numbers whose format has no code in the file and that shows more than the number. */
const builtInCodes: Readonly<Record<number, string>> = {
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
}

/**
 * The texts that cells refer to by number. Readings of Chinese characters beside them are left out; what
 * stands above the line is written so: 10 with a raised -11 is no 10-11.
 */
export function readSharedStrings(bytes: Uint8Array): readonly string[] {
  const strings: string[] = []
  let text = ''
  let run = ''
  let isText = false
  let isRaised = false
  let phonetic = 0
  const walk = readXml(bytes, {
    open(name, attributes) {
      if (name === 'si') text = ''
      if (name === 'si' || name === 'r') isRaised = false
      if (name === 'vertAlign') isRaised = attributes.val === 'superscript'
      if (name === 'rPh') phonetic += 1
      isText = name === 't' && phonetic === 0
    },
    close(name) {
      if (name === 't') text += isRaised ? raisedText(run) : run
      if (name === 't') run = ''
      if (name === 'si') strings.push(copyOf(text))
      if (name === 'rPh') phonetic -= 1
      isText = false
    },
    text(piece) {
      if (isText) run += piece
    },
  })
  for (const _ of walk);
  return strings
}

/** A text of its own: a part of a longer one would keep all of that in memory. */
function copyOf(text: string): string {
  return Buffer.from(text).toString()
}

function readAll(
  bytes: Uint8Array,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
): void {
  const walk = readXml(bytes, { open, close: () => undefined, text: () => undefined })
  for (const _ of walk);
}
