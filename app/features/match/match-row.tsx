import { useTranslation } from 'react-i18next'
import { Badge } from '../../components/badge'
import { DemoMark } from '../../components/demo-mark'
import { JudgementMark } from '../../components/judgement-mark'
import { OwnerLine } from '../../components/owner-line'
import { ScoreBar } from '../../components/score-bar'
import type { MatchView } from './match-view'
import { VerdictChips } from './verdict-chips'

interface MatchRowProps {
  readonly match: MatchView
  /** The best one is open when the page comes. */
  readonly isOpen: boolean
  /** Shown for want of better: then it has no score. */
  readonly isNoMatch?: boolean
}

/** Score and strongest reason at a glance; opened, requirement beside offer, point by point. */
export function MatchRow({ match, isOpen, isNoMatch = false }: MatchRowProps) {
  const { t } = useTranslation('match')
  const { subject } = match
  return (
    <article className="py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-title">
          <a href={subject.href} className="no-underline hover:underline">
            {subject.title}
          </a>{' '}
          {subject.isDemo ? <DemoMark /> : null}
        </h3>
        {isNoMatch ? null : <ScoreBar score={match.score} />}
      </div>
      <p className="text-fact text-ink-soft">
        <OwnerLine
          name={subject.owner ?? ''}
          href={subject.ownerHref}
          isVerified={subject.isVerified}
        />
        {match.coveredLots.length === 0 ? null : (
          <span className="pl-3">
            {t('covers', { lots: match.coveredLots.join(t('comma')), count: match.lotCount })}
          </span>
        )}
      </p>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3">
        <span>{match.reason}</span> <VerdictChips counts={match.counts} />
      </p>
      {match.shared.length === 0 ? null : (
        <p className="text-fact text-ink-soft">
          {t('shared', { words: match.shared.join(t('comma')) })}
        </p>
      )}
      {match.wouldMatchIf.map((line) => (
        <p key={line} className="text-amber">
          {line}
        </p>
      ))}
      {match.toAsk.length === 0 ? null : (
        <p className="text-fact text-amber">
          {t('toAsk', { points: match.toAsk.join(t('comma')) })}
        </p>
      )}
      {match.unstated.length === 0 ? null : (
        <p className="text-fact text-ink-soft">
          {t('unstated', { points: match.unstated.join(t('comma')) })}
        </p>
      )}
      <details open={isOpen} className="mt-1">
        <summary className="text-fact text-work">{t('compare')}</summary>
        {match.judgements.length === 0 ? (
          <NothingAsked />
        ) : (
          <>
            <MatchTable judgements={match.judgements} />
            <MatchMissing missing={match.missing} />
          </>
        )}
        <MatchParts match={match} />
      </details>
    </article>
  )
}

function MatchTable({ judgements }: { readonly judgements: MatchView['judgements'] }) {
  const { t } = useTranslation(['match', 'interface'])
  return (
    <table className="mt-2 w-full border-collapse text-fact">
      <thead className="text-left text-ink-faint">
        <tr className="border-b border-line-strong">
          <th scope="col" className="py-1 pr-3 font-normal">
            {t('asked')}
          </th>
          <th scope="col" className="w-[30%] py-1 pr-3 font-normal">
            {t('offered')}
          </th>
          <th scope="col" className="w-20 py-1 font-normal">
            {t('judged')}
          </th>
        </tr>
      </thead>
      <tbody>
        {judgements.map((it) => (
          <tr
            key={it.id}
            className={`border-b border-line align-baseline ${it.isFailing ? 'bg-vermilion-tint' : ''}`}
          >
            <th scope="row" className="py-1.5 pr-3 text-left font-normal">
              <Badge tone={it.isHard ? 'work' : 'plain'}>{t(it.isHard ? 'hard' : 'wish')}</Badge>{' '}
              <span className="text-ink-faint">
                {it.lot === null ? it.kind : `${it.lot} · ${it.kind}`}
              </span>{' '}
              {it.asked}
            </th>
            <td className="py-1.5 pr-3">
              {it.offered ?? <span className="text-amber">{t('interface:unstated')}</span>}
            </td>
            <td className="py-1.5">
              <JudgementMark judgement={it.verdict} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Met in full would be a strange thing to say of requirements that nobody stated. */
function NothingAsked() {
  const { t } = useTranslation('match')
  return <p className="mt-2 text-fact text-ink-soft">{t('nothingAsked')}</p>
}

function MatchMissing({ missing }: { readonly missing: MatchView['missing'] }) {
  const { t } = useTranslation('match')
  if (missing === null) return <p className="mt-2 text-fact text-green">{t('whole')}</p>
  return (
    <p className="mt-2 text-fact">
      <span className="font-semibold">{t(`missing.${missing.verdict}`)}</span> {missing.text}
      {missing.holders.length === 0 ? (
        <span className="pl-2 text-ink-soft">{t('nobodyElse')}</span>
      ) : (
        <span className="pl-2">
          {t('holders')}{' '}
          {missing.holders.map((holder, index) => (
            <span key={holder.href}>
              {index > 0 ? t('comma') : null}
              <a href={holder.href}>{holder.name}</a>
            </span>
          ))}
        </span>
      )}
    </p>
  )
}

const hundred = 100

/** What the score is made of: the engine's own parts, which add up to each side's figure. */
function MatchParts({ match }: { readonly match: MatchView }) {
  const { t } = useTranslation('match')
  const sides = [
    { name: t('needSide'), score: match.needScore, parts: match.needParts },
    { name: t('supplySide'), score: match.supplyScore, parts: match.supplyParts },
  ]
  return (
    <details className="mt-3 text-fact text-ink-soft">
      <summary className="text-work">{t('howScored')}</summary>
      <div className="mt-2 grid gap-x-8 gap-y-3 sm:grid-cols-2">
        {sides.map((side) => (
          <div key={side.name}>
            <p className="flex justify-between font-semibold text-ink">
              {side.name} <span>{Math.round(side.score * hundred)}</span>
            </p>
            <ul>
              {side.parts.map((part) => (
                <li key={part.name} className="flex justify-between gap-3">
                  <span>
                    {part.name}
                    {part.isUnknown ? (
                      <span className="pl-1.5 text-amber">{t('partUnknown')}</span>
                    ) : null}
                  </span>
                  <span>{(part.contribution * hundred).toFixed(1)}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
        <p className="text-ink-faint sm:col-span-2">{t('howJoined')}</p>
      </div>
    </details>
  )
}
