import { type Certificate, certificateNamed, certificates } from '../../shared/certificates'
import type { LineSpan } from '../line-span'

export interface FoundCertificate extends LineSpan {
  readonly certificate: Certificate
}

/** The names of a certificate that may stand in a sentence, its leading letters and digits among them. */
function namesOf({ code, name, nameEn, aliases }: Certificate): readonly string[] {
  const [leading = ''] = /^[A-Za-z][A-Za-z\d/. -]*[A-Za-z\d]/u.exec(name) ?? []
  return [...new Set([code, name, nameEn, leading, ...aliases])].filter((it) => it.length > 1)
}

/** A name with blanks or hyphens where a writer may set some; its letters as they are, where they are few. */
function formOf(name: string): RegExp {
  const parts = name.split(/[\s-]+|(?<=[A-Za-z])(?=\d)/u)
  const escaped = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
  const behind = /[A-Za-z\d]$/.test(name) ? String.raw`(?![A-Za-z\d])(?!-\d{3})` : ''
  return new RegExp(
    String.raw`(?<![A-Za-z\d])${escaped.join(String.raw`[\s-]*`)}${behind}`,
    name.length < 4 ? 'gu' : 'giu',
  )
}

/** The longest part of a name in which no blank may stand: what lacks it lacks the name. */
function coreOf(name: string): string {
  const parts = name.toLowerCase().split(/[\s-]+|(?<=[a-z])(?=\d)/u)
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '')
}

const forms = certificates
  .flatMap((certificate) =>
    namesOf(certificate)
      // NADCAP begins the names of its kinds and is one itself.
      .filter((name) => (certificateNamed(name) ?? certificate) === certificate)
      .map((name) => ({ name, core: coreOf(name), form: formOf(name), certificate })),
  )
  .sort((a, b) => b.name.length - a.name.length)

/** The certificates that a text in plain signs names, in its order, the longest names first. */
export function certificatesIn(plain: string): readonly FoundCertificate[] {
  const found: FoundCertificate[] = []
  const lower = plain.toLowerCase()
  let rest = plain
  for (const { core, form, certificate } of forms) {
    if (!lower.includes(core)) continue
    for (const { index, 0: text } of rest.matchAll(form)) {
      found.push({ from: index, until: index + text.length, certificate })
    }
    rest = rest.replaceAll(form, (text) => '\ue000'.repeat(text.length))
  }
  return found.sort((a, b) => a.from - b.from)
}
