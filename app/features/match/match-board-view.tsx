import { useTranslation } from 'react-i18next'
import { DemoBanner } from '../../components/demo-banner'
import { demoShareOf } from '../../components/demo-share'
import { EmptyState } from '../../components/empty-state'
import { PageHeading } from '../../components/page-heading'
import { Pagination } from '../../components/pagination'
import { SectionHeading } from '../../components/section-heading'
import { MatchRow } from './match-row'
import type { BoardView } from './view-need-board'

interface MatchBoardProps {
  readonly board: BoardView
  readonly direction: 'suppliers' | 'needs'
}

/** The match page of a need (its suppliers) or of a capability (its needs). */
export function MatchBoardView({ board, direction }: MatchBoardProps) {
  const { t } = useTranslation('match')
  const shown = [
    board,
    ...[...board.matches, ...board.nearMisses, ...board.nearest].map((it) => it.subject),
  ]
  const listHref = direction === 'suppliers' ? '/needs' : '/capabilities'
  return (
    <article>
      <PageHeading
        crumbs={[
          { label: t(`list.${direction}`), href: listHref },
          { label: board.title, href: board.href },
          { label: t(`page.${direction}`) },
        ]}
        title={t(`titleFor.${direction}`, { title: board.title })}
        isDemo={board.isDemo}
        banner={<DemoBanner share={demoShareOf(shown)} />}
      >
        <span className="text-ink-soft">
          {t('counted', {
            considered: board.considered,
            total: board.total,
            near: board.nearTotal,
          })}
        </span>
      </PageHeading>
      <section aria-labelledby="matches">
        <SectionHeading id="matches" count={board.total}>
          {t(`page.${direction}`)}
        </SectionHeading>
        {board.matches.length === 0 ? <NoMatches board={board} direction={direction} /> : null}
        <ol className="divide-y divide-line">
          {board.matches.map((match, index) => (
            <li key={match.subject.id}>
              <MatchRow match={match} isOpen={index === 0 && board.page === 1} />
            </li>
          ))}
        </ol>
        <Pagination
          path={`${board.href}/matches`}
          parameters={board.nearPage > 1 ? [['near', String(board.nearPage)]] : []}
          page={board.page}
          pageCount={board.pageCount}
        />
      </section>
      {board.nearMisses.length === 0 ? null : (
        <section aria-labelledby="near" className="mt-8">
          <SectionHeading id="near" count={board.nearTotal}>
            {t('near')}
          </SectionHeading>
          <p className="text-fact text-ink-soft">{t('nearLead')}</p>
          <ol className="divide-y divide-line">
            {board.nearMisses.map((match) => (
              <li key={match.subject.id}>
                <MatchRow match={match} isOpen={false} />
              </li>
            ))}
          </ol>
          <Pagination
            path={`${board.href}/matches`}
            parameters={board.page > 1 ? [['page', String(board.page)]] : []}
            page={board.nearPage}
            pageCount={board.nearPageCount}
            name="near"
            anchor="near"
            label={t('nearPages')}
          />
        </section>
      )}
      {board.nearest.length === 0 ? null : (
        <section aria-labelledby="nearest" className="mt-8">
          <SectionHeading id="nearest" count={board.nearest.length}>
            {t('nearest')}
          </SectionHeading>
          <p className="text-fact text-ink-soft">
            {t(board.isNearestFailing ? 'nearestLeadFailing' : 'nearestLead', {
              percent: board.leastPercent,
            })}
          </p>
          <ol className="divide-y divide-line">
            {board.nearest.map((match) => (
              <li key={match.subject.id}>
                <MatchRow match={match} isOpen={false} isNoMatch />
              </li>
            ))}
          </ol>
        </section>
      )}
      {board.exclusions.length === 0 ? null : (
        <section aria-labelledby="excluded" className="mt-8">
          <SectionHeading id="excluded" level={3}>
            {t('excluded')}
          </SectionHeading>
          <ul className="text-fact text-ink-soft">
            {board.exclusions.map(({ reason, count }) => (
              <li key={reason}>{t('excludedFor', { reason, count })}</li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

/** Why nobody matches: what is withheld, musts that are not met, or that nothing is near. */
function NoMatches({ board, direction }: MatchBoardProps) {
  const { t } = useTranslation('match')
  if (board.isPartial) {
    return (
      <EmptyState title={t('nonePublic')}>
        <p>{t('nonePublicNext')}</p>
      </EmptyState>
    )
  }
  const next =
    board.nearTotal > 0 ? 'noneNext' : board.nearest.length > 0 ? 'noneNear' : 'noneAtAll'
  return (
    <EmptyState title={t(`${board.hasFailing ? 'noneMust' : 'none'}.${direction}`)}>
      <p>{t(`${next}.${direction}`)}</p>
    </EmptyState>
  )
}
