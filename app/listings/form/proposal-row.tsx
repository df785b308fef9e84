import { useTranslation } from 'react-i18next'
import { type Proposal, partText } from '../../domain/listing/document/propose-lines'
import type { LineSpan } from '../../domain/listing/line-span'
import type { DocumentPart } from '../../domain/shared/read-document'
import { AlsoOn } from './also-on'
import { stepIntent } from './document-done'
import { type LineReading, LineReadingView } from './line-reading'
import { placeWords } from './place-words'
import type { LineStanding } from './standing-line'

interface ProposalRowProps {
  readonly at: number
  readonly proposal: Proposal
  readonly part: DocumentPart
  readonly reading: LineReading
  readonly done: 'taken' | 'dropped' | null
  readonly standing: LineStanding
  readonly isLive: boolean
  readonly onTake: (line: string) => void
  readonly onMark: (what: 'dropped' | null) => void
}

/** A line that a part of a file may become: where it stands, how it is read, and whether it is taken. */
export function ProposalRow(props: ProposalRowProps) {
  const { proposal, part, done } = props
  const { t } = useTranslation('post')
  const { line, span } = proposal
  return (
    <li className="border-b border-line pb-2" data-proposal={done ?? 'open'}>
      <p className="text-fact text-ink-soft">
        {placeWords(part.place, t)}
        <AlsoOn pages={proposal.alsoOn} />
      </p>
      <Quoted text={partText(part)} span={span} />
      {done === null ? <Open {...props} /> : null}
      {done === null ? null : (
        <p className="flex flex-wrap items-center gap-2 text-fact">
          <span>{t(`document.${done}`)}</span>
          <StepButton
            {...props}
            intent={stepIntent('back', props.at)}
            label={t('document.backOf', { line })}
            text={t('document.back')}
            onPress={() => props.onMark(null)}
          />
        </p>
      )}
    </li>
  )
}

/** What may be done with one of which nothing was said yet. */
function Open(props: ProposalRowProps) {
  const { at, proposal, part, reading, standing, isLive, onTake, onMark } = props
  const { t } = useTranslation('post')
  const { line, span, choices, why } = proposal
  const isSame = line === partText(part).slice(span.from, span.until)
  const mayTake =
    standing.kind === 'absent' || (standing.kind === 'otherwise' && standing.mayReplace)
  const asTake = (it: string) => stepIntent('take', at, it)
  return (
    <>
      {isSame || reading.kind === 'asked' || why !== null ? null : (
        <p className="text-fact">{t('document.becomes', { line })}</p>
      )}
      {why === null ? (
        <LineReadingView
          id={`proposal-${at}`}
          line={line}
          reading={reading}
          onChoose={isLive ? onTake : null}
          asIntent={asTake}
        />
      ) : (
        <p className="text-fact text-amber">{t(`document.why.${why}`)}</p>
      )}
      {part.doubt === null ? null : (
        <p className="text-fact text-amber">{t(`document.doubt.${part.doubt}`)}</p>
      )}
      <StandingWords standing={standing} />
      <p className="mt-1 flex flex-wrap gap-2">
        {(why === null ? [line] : choices).map((it) =>
          !mayTake ? null : (
            <StepButton
              key={it}
              {...props}
              intent={asTake(it)}
              label={t('document.takeOf', { line: it })}
              text={takeText(it)}
              onPress={() => onTake(it)}
            />
          ),
        )}
        <StepButton
          {...props}
          intent={stepIntent('drop', at)}
          label={t('document.dropOf', { line })}
          text={t('document.drop')}
          onPress={() => onMark('dropped')}
        />
      </p>
    </>
  )

  function takeText(it: string): string {
    if (why !== null) return it
    if (standing.kind === 'otherwise') return t('document.replace')
    return t(reading.kind === 'asked' ? 'document.takeAsked' : 'document.take')
  }
}

/** That the same stands in the editor, and how. */
function StandingWords({ standing }: Pick<ProposalRowProps, 'standing'>) {
  const { t } = useTranslation(['post', 'demand'])
  if (standing.kind === 'absent') return null
  if (standing.kind === 'same') {
    return <p className="text-fact text-ink-soft">{t('post:document.present')}</p>
  }
  const { row, mayReplace } = standing
  const words = {
    strictness: t(`demand:need.strictness.${row.strictness}`),
    tier: t(`demand:need.tier.${row.tier}`),
  }
  return (
    <p className="text-fact text-amber">
      {t('post:document.presentOtherwise', words)}
      {mayReplace ? null : ` ${t('post:document.keptBackMore')}`}
    </p>
  )
}

interface StepButtonProps {
  readonly isLive: boolean
  readonly intent: string
  readonly label: string
  readonly text: string
  readonly onPress: () => void
}

/** Does a step on the spot, or where no script is there by a round trip. */
function StepButton({ isLive, intent, label, text, onPress }: StepButtonProps) {
  return (
    <button
      type={isLive ? 'button' : 'submit'}
      name="intent"
      value={intent}
      formAction="#document"
      formNoValidate
      aria-label={label}
      className="min-h-10 rounded-sm border border-line-strong px-3 text-left text-ink"
      // See the button that reads the file.
      onMouseDown={(event) => event.preventDefault()}
      onClick={isLive ? onPress : undefined}
    >
      {text}
    </button>
  )
}

/** Characters of the text around that are shown on each side. */
const around = 60

function Quoted({ text, span }: { readonly text: string; readonly span: LineSpan }) {
  const { from, until } = span
  const before = text.slice(Math.max(0, from - around), from)
  const behind = text.slice(until, until + around)
  return (
    <blockquote className="border-l-2 border-line pl-2">
      {from > around ? '…' : ''}
      {before}
      <mark className="rounded-sm px-0.5">{text.slice(from, until)}</mark>
      {behind}
      {until + around < text.length ? '…' : ''}
    </blockquote>
  )
}
