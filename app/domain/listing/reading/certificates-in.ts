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

const forms = certificates
  .flatMap((certificate) =>
    namesOf(certificate)
      // NADCAP begins the names of its kinds and is one itself.
      .filter((name) => (certificateNamed(name) ?? certificate) === certificate)
      .map((name) => ({ name, form: formOf(name), certificate })),
  )
  .sort((a, b) => b.name.length - a.name.length)

/** The certificates that a text in plain signs names, in its order, the longest names first. */
export function certificatesIn(plain: string): readonly FoundCertificate[] {
  const found: FoundCertificate[] = []
  let rest = plain
  for (const { form, certificate } of forms) {
    for (const { index, 0: text } of rest.matchAll(form)) {
      found.push({ from: index, until: index + text.length, certificate })
    }
    rest = rest.replaceAll(form, (text) => '\ue000'.repeat(text.length))
  }
  return found.sort((a, b) => a.from - b.from)
}
