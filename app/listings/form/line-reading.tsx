import { useTranslation } from 'react-i18next'
import type { LineSpan } from '../../domain/listing/line-span'
import { wordOf } from '../../platform/languages/word-of'

/** How a line is understood, for whoever wrote it. */
export type LineReading =
  /** `ownName`: what the vocabulary has no name for, kept under the one that it was given. */
  | { readonly kind: 'read'; readonly text: string; readonly ownName: string | null }
  /** Words that no rule judges; lines that would make a fact of them. */
  | { readonly kind: 'words'; readonly choices: readonly string[] }
  /** Such words that say what must not be. */
  | { readonly kind: 'forbids'; readonly choices: readonly string[] }
  | {
      readonly kind: 'asked'
      readonly reason: string
      readonly span: LineSpan
      readonly choices: readonly string[]
    }

interface LineReadingViewProps {
  readonly id: string
  readonly line: string
  readonly reading: LineReading
  /** Writes one of the choices in the place of the line; null where nothing can be pressed yet. */
  readonly onChoose: ((line: string) => void) | null
  /** What a button sends where nothing can be pressed yet; left out: there is no button then. */
  readonly asIntent?: (line: string) => string
}

/** A line read back in words, or with the part marked that is not understood and what may be meant. */
export function LineReadingView(props: LineReadingViewProps) {
  const { id, line, reading } = props
  const { t } = useTranslation(['post', 'wording'])
  if (reading.kind === 'read') {
    return (
      <p id={id} className="mt-1 text-fact text-ink-soft">
        {t('post:reading.read', { text: reading.text })}
        {reading.ownName === null ? null : (
          <span className="block text-amber">
            {t('post:reading.ownName', { name: reading.ownName })}
          </span>
        )}
      </p>
    )
  }
  if (reading.kind === 'words') {
    return (
      <div id={id} className="mt-1 text-fact text-ink-soft">
        {t('post:reading.words')}
        <Choices {...props} choices={reading.choices} />
      </div>
    )
  }
  if (reading.kind === 'forbids') {
    return (
      <div id={id} className="mt-1 text-fact text-amber">
        {t('post:reading.forbids')}
        <Choices {...props} choices={reading.choices} />
      </div>
    )
  }
  const { from, until } = reading.span
  const found = line.slice(from, until)
  return (
    <div id={id} className="mt-1 text-fact text-amber">
      <p>
        {line.slice(0, from)}
        <mark className="rounded-sm px-0.5">{found}</mark>
        {line.slice(until)}
      </p>
      <p>{wordOf(t, 'wording:form.reading', reading.reason, { found })}</p>
      <Choices {...props} choices={reading.choices} />
    </div>
  )
}

interface ChoicesProps extends Pick<LineReadingViewProps, 'onChoose' | 'asIntent'> {
  readonly choices: readonly string[]
}

function Choices({ choices, onChoose, asIntent }: ChoicesProps) {
  const { t } = useTranslation('post')
  if (choices.length === 0) return null
  return (
    <p className="flex flex-wrap items-center gap-2">
      <span>{t('reading.meant')}</span>
      {choices.map((choice) =>
        onChoose === null && asIntent === undefined ? (
          <span key={choice}>{choice}</span>
        ) : (
          <button
            key={choice}
            type={onChoose === null ? 'submit' : 'button'}
            name={onChoose === null ? 'intent' : undefined}
            value={asIntent?.(choice)}
            formAction={onChoose === null ? '#document' : undefined}
            formNoValidate
            className="min-h-10 rounded-sm border border-line-strong px-2 text-left text-ink"
            onClick={onChoose === null ? undefined : () => onChoose(choice)}
          >
            {choice}
          </button>
        ),
      )}
    </p>
  )
}
