import { JudgementMark } from '../../components/judgement-mark'
import type { MatchView } from './match-view'

const verdicts = ['met', 'deviates', 'unmet', 'unknown'] as const

/** How many requirements are met, deviate, are unmet or unknown; those of zero are left out. */
export function VerdictChips({ counts }: { readonly counts: MatchView['counts'] }) {
  return (
    <span className="flex flex-wrap gap-x-3">
      {verdicts
        .filter((verdict) => counts[verdict] > 0)
        .map((verdict) => (
          <JudgementMark key={verdict} judgement={verdict} count={counts[verdict]} />
        ))}
    </span>
  )
}
