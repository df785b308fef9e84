import { foldWidth } from '../../shared/fold-width'
import { simplifiedSigns } from './simplified-signs'

/** Signs that are written in several ways and mean one thing. */
const sameSigns: Readonly<Record<string, string>> = {
  '≦': '≤',
  '⩽': '≤',
  '≧': '≥',
  '⩾': '≥',
  '≯': '≤',
  '≮': '≥',
  '﹤': '<',
  '﹥': '>',
  µ: 'μ',
  '〜': '~',
  '∼': '~',
  '〰': '~',
  '−': '-',
  '﹣': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '﹢': '+',
  '﹪': '%',
  '✕': '×',
  '∙': '·',
  '⋅': '·',
  '•': '·',
  '・': '·',
  º: '°',
  '﹐': ',',
  '﹕': ':',
}
const nonBreaking = /[\u00a0\u2000-\u200a\u202f\t]/gu

/**
 * A line with each sign in one form: of plain width, simplified, one minus and one `≤`. As long as it was:
 * a place in one is the same place in the other. Only for reading; what is kept is what was written.
 */
export function plainSigns(text: string): string {
  return foldWidth(text)
    .replaceAll(nonBreaking, ' ')
    .replaceAll(/[^\x20-\x7e]/g, (sign) => sameSigns[sign] ?? simplifiedSigns.get(sign) ?? sign)
}
