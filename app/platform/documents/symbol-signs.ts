/** Signs that Word keeps by their place in the font Symbol; any other is one that nobody can read. */
const signs: Readonly<Record<number, string>> = {
  32: ' ',
  43: '+',
  45: '-',
  60: '<',
  61: '=',
  62: '>',
  68: 'Δ',
  87: 'Ω',
  97: 'α',
  98: 'β',
  100: 'δ',
  101: 'ε',
  102: 'φ',
  103: 'γ',
  104: 'η',
  108: 'λ',
  109: 'μ',
  112: 'π',
  113: 'θ',
  114: 'ρ',
  115: 'σ',
  126: '~',
  163: '≤',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  185: '≠',
  187: '≈',
  198: 'Φ',
}

/** The sign of a `w:sym`: of the font Symbol as everybody writes it, of another one `□`. */
export function symbolSign(font: string, code: string): string {
  const at = Number.parseInt(code, 16)
  if (/^symbol$/iu.test(font.trim())) return signs[at & 0xff] ?? '□'
  return at >= 0xe000 && at <= 0xf8ff ? '□' : String.fromCodePoint(at > 0 ? at : 0x25a1)
}
