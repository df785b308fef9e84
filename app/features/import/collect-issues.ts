import { importLimits } from '../../platform/sources/import-limits'
import type { ImportIssue, IssueReason } from './import-issue'

/** What is wrong with a file: the first of it one by one, all of it counted. */
export interface CollectedIssues {
  readonly listed: readonly ImportIssue[]
  readonly errors: number
  readonly warnings: number
  readonly reasons: ReadonlySet<IssueReason>
}

/** Goes through issues as they come, and keeps no more than can be read: a file may be wrong everywhere. */
export async function collectIssues(
  issues: AsyncIterable<ImportIssue> | Iterable<ImportIssue>,
  onIssue: (issue: ImportIssue) => void = () => undefined,
): Promise<CollectedIssues> {
  const listed: ImportIssue[] = []
  const reasons = new Set<IssueReason>()
  const counts = { error: 0, warning: 0 }
  for await (const issue of issues) {
    counts[issue.severity] += 1
    reasons.add(issue.reason)
    if (counts[issue.severity] <= importLimits.listedIssues) listed.push(issue)
    onIssue(issue)
  }
  return { listed, errors: counts.error, warnings: counts.warning, reasons }
}
