import { foldWidth } from './fold-width'

/** `Co.Ltd` and `Dr.Li` look like hosts and are none. */
const abbreviations = /(?<![\p{L}\p{N}])(?:co|corp|dr|inc|mr|mrs|ms|no|prof|st)\./giu
const address =
  /:\/\/|(?<![\p{L}\p{N}])www\.|[\p{L}\p{N}-]\.\p{L}{2,}|(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/iu

/**
 * True for a text in which a program of letters would find something to open: `://`, `www.`, a host
 * like `a.example` or four numbers with dots, in letters of either width.
 */
export function hasAddress(text: string): boolean {
  return address.test(foldWidth(text).replaceAll(/[。｡]/gu, '.').replaceAll(abbreviations, ' '))
}
