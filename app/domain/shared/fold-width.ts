const fullWidth = /[\uff01-\uff5e]/gu
const widthGap = 0xfee0

/**
 * The text with full-width letters, digits and signs of ASCII as plain ones, and an ideographic space
 * as a blank. As long as it was: a place in one is the same place in the other.
 */
export function foldWidth(text: string): string {
  return text
    .replaceAll(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - widthGap))
    .replaceAll('\u3000', ' ')
    .replaceAll('\ufe6b', '@')
}
