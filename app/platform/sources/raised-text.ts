const signs: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '＋': '⁺',
  '-': '⁻',
  '－': '⁻',
  '−': '⁻',
  '–': '⁻',
  '=': '⁼',
  '(': '⁽',
  ')': '⁾',
  n: 'ⁿ',
  i: 'ⁱ',
  o: '°',
  O: '°',
  '°': '°',
}

/**
 * Text that stands above the line, in signs that do: 10 with a raised -11 is 10⁻¹¹, and no 10-11. What
 * has no such sign gets a ^ in front, which no figure is read across.
 */
export function raisedText(text: string): string {
  const raised = [...text].map((sign) => (/\s/u.test(sign) ? sign : signs[sign]))
  if (raised.every((sign) => sign !== undefined)) return raised.join('')
  return isRaised(text) ? text : `^${text}`
}

/** Already written in signs that stand above the line. */
function isRaised(text: string): boolean {
  return /^[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ°\s]*$/u.test(text)
}
