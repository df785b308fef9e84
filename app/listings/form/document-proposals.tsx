import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormValues } from '../../components/form/form-values'
import { useIsLive } from '../../components/form/use-is-live'
import type { JudgeLine } from '../../domain/listing/document/judge-line'
import { proposeLines } from '../../domain/listing/document/propose-lines'
import type { Wording } from '../../wording/wording'
import { writeDone } from './document-done'
import { DocumentField } from './document-field'
import { LeftOutList } from './left-out-list'
import type { LineReading } from './line-reading'
import type { DocumentOfForm } from './live-document'
import { placeWords } from './place-words'
import { ProposalRow } from './proposal-row'
import { type StandingLine, standingsOf } from './standing-line'
import { useDocument } from './use-document'

/** More are more than anybody goes through in one sitting; the rest is counted. */
const mostShown = 200

interface DocumentProposalsProps extends DocumentOfForm {
  readonly state: FormValues | null | undefined
  readonly judge: JudgeLine
  readonly read: (line: string, words: Wording) => LineReading
  /** The lines that stand in the editor. */
  readonly present: readonly StandingLine[]
  /** Puts a line into the editor, in the place of one that says the same; false: it is full. */
  readonly onTake: (line: string) => boolean
}

/** A file, and what it says as lines that a person takes or drops one by one. */
export function DocumentProposals(props: DocumentProposalsProps) {
  const { state, judge, read, present, onTake, liveDocument } = props
  const { t: say, i18n } = useTranslation()
  const { t } = useTranslation('post')
  const isLive = useIsLive()
  const [isFull, setIsFull] = useState(false)
  const { document, packed, done, error, mark } = useDocument(props, state)
  const parts = document?.parts ?? none
  const { proposals, left } = useMemo(() => proposeLines(parts, judge), [parts, judge])
  const { language } = i18n
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language alone
  const readings = useMemo(
    () => proposals.slice(0, mostShown).map(({ line }) => read(line, { t: say, language })),
    [proposals, language],
  )
  const held = JSON.stringify(present)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what stands there counts
  const standings = useMemo(() => {
    const lines = proposals.slice(0, mostShown).map(({ line }) => line)
    return standingsOf(lines, present, judge)
  }, [held, proposals])
  const take = (at: number, line: string) => {
    const isTaken = onTake(line)
    setIsFull(!isTaken)
    if (isTaken) mark(at, 'taken')
  }
  const beyond = proposals[mostShown]
  const beyondPlace = beyond === undefined ? undefined : parts[beyond.part]?.place
  return (
    <section id="document" className="space-y-2" aria-label={t('document.label')}>
      <input type="hidden" name="documentText" value={packed} />
      <input type="hidden" name="documentDone" value={writeDone(done)} />
      <DocumentField live={liveDocument} error={isFull ? t('document.full') : error} />
      {document === null ? null : (
        <div role="status" className="space-y-1">
          <p className="font-medium">
            {proposals.length === 0
              ? `${document.name}: ${t('document.none')}`
              : t('document.title', { name: document.name, count: proposals.length })}
          </p>
          {document.notes.map(({ kind, found }) => (
            <p key={kind} className="text-fact text-amber">
              {t(`document.note.${kind}`, { found })}
            </p>
          ))}
        </div>
      )}
      <ul className="space-y-2">
        {proposals.slice(0, mostShown).map((proposal, at) => {
          const part = parts[proposal.part]
          const reading = readings[at]
          if (part === undefined || reading === undefined) return null
          return (
            <ProposalRow
              key={`${proposal.part}-${proposal.span.from}`}
              at={at}
              proposal={proposal}
              part={part}
              reading={reading}
              done={done.get(at) ?? null}
              standing={standings[at] ?? absent}
              isLive={isLive}
              onTake={(line) => take(at, line)}
              onMark={(what) => mark(at, what)}
            />
          )
        })}
      </ul>
      {beyondPlace === undefined ? null : (
        <p className="text-fact text-amber">
          {t('document.beyond', {
            most: mostShown,
            count: proposals.length - mostShown,
            place: placeWords(beyondPlace, t),
          })}
        </p>
      )}
      <LeftOutList left={left} parts={parts} />
    </section>
  )
}

const none: readonly never[] = []
const absent = { kind: 'absent' } as const
