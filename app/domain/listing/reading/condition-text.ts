import type { LineSpan } from '../line-span'

/** A condition as it was written, without what opens and closes it: `25 ℃` of `在 25 ℃ 下`. */
export function conditionText(written: string, { from, until }: LineSpan): string {
  return written
    .slice(from, until)
    .replace(/^[\s@＠(（,，在于]+/u, '')
    .replace(/^at\s+/iu, '')
    .replace(/(?:条件下|下|时|处)?[\s)）,，]*$/u, '')
    .trim()
}
