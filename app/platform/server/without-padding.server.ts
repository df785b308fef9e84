import { Transform } from 'node:stream'

/**
 * Takes the zero bytes out of a page. React 18.3 writes a page in views of 2 KB, and where a character of
 * several bytes does not fit at the end of one, sends the rest of the view as zeros: readers of Chinese
 * see some in every long page, and what stands in a field comes back changed. No other byte of UTF-8 is
 * zero, and no text of ours has that character.
 */
export function withoutPadding(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })
}
