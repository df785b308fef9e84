/** An id for a row that is added in the browser, of version 4; also where the page has no secure origin. */
export function newRowId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = [...bytes].map((byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte
    return marked.toString(16).padStart(2, '0')
  })
  const at = (from: number, until: number) => hex.slice(from, until).join('')
  return [at(0, 4), at(4, 6), at(6, 8), at(8, 10), at(10, 16)].join('-')
}
