import type { Translate } from '../../platform/languages/i18n'
import { wordOf } from '../../platform/languages/word-of'
import type { ImportIssue } from './import-issue'

interface SaidIssue {
  readonly reason: string
  readonly found: string
  readonly values?: ImportIssue['values'] | undefined
}

/** What is wrong with a cell, in words. */
export function issueWords(t: Translate): (issue: SaidIssue) => string {
  return ({ reason, found, values }) =>
    wordOf(t, 'import:reason', reason, { found, ...values }) ?? reason
}

/** Why a file as a whole cannot be read: `reason`, or `reason:detail`. Null: a reason without words. */
export function fileWords(t: Translate, message: string): string | null {
  const [reason = '', detail = ''] = message.split(/:(.*)/su)
  const [first, second] = detail.split('/')
  return wordOf(t, 'import:file', reason, { row: detail, detail, first, second })
}
