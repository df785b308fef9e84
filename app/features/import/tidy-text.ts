const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  middot: '·',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  times: '×',
  deg: '°',
  plusmn: '±',
  mu: 'μ',
  le: '≤',
  ge: '≥',
}

/** Only tags of web pages: `厚度<5mm>3mm` is no tag. */
const breakingTag = /<\/?(?:br|p|div|li|ul|ol|tr|table|h[1-6])(?:\s[^<>]*)?\/?>/giu
const otherTag = /<\/?(?:span|b|i|u|em|strong|font|a|sub|sup|td|th|tbody|img)(?:\s[^<>]*)?\/?>/giu
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu
const largestCodePoint = 0x10ffff

/**
 * The text that a foreign source means: without the tags and entities of a web page, and with line
 * breaks where it writes the two characters `\n`.
 */
export function tidyText(text: string): string {
  return text
    .replaceAll(/\\r\\n|\\n|\\r|\r\n?/gu, '\n')
    .replaceAll('\\t', ' ')
    .replaceAll(breakingTag, '\n')
    .replaceAll(otherTag, '')
    .replaceAll(entity, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole
      const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10)
      return code > 0 && code <= largestCodePoint ? String.fromCodePoint(code) : whole
    })
    .replaceAll(/[ \u00a0\u3000]*\n\s*/gu, '\n')
    .trim()
}
