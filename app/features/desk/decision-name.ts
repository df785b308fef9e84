import { useTranslation } from 'react-i18next'
import type { Decision } from '../../domain/moderation/review'

/** What a decision is called: of a report it is about the report. */
export function useDecisionName(): (kind: string) => (decision: Decision) => string {
  const { t } = useTranslation('desk')
  return (kind) => (decision) => {
    const isOfReport = kind === 'report' && (decision === 'hide' || decision === 'reject')
    return isOfReport ? t(`reportDecision.${decision}`) : t(`decision.${decision}`)
  }
}
