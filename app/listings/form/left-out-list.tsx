import { useTranslation } from 'react-i18next'
import { type LeftOut, partText } from '../../domain/listing/document/propose-lines'
import type { DocumentPart } from '../../domain/shared/read-document'
import { AlsoOn } from './also-on'
import { placeWords } from './place-words'

interface LeftOutListProps {
  readonly left: readonly LeftOut[]
  readonly parts: readonly DocumentPart[]
}

/** What of a file was not proposed: counted, and there to be looked through. */
export function LeftOutList({ left, parts }: LeftOutListProps) {
  const { t } = useTranslation('post')
  if (left.length === 0) return null
  return (
    <details className="text-fact">
      <summary className="min-h-10 cursor-pointer py-2">
        {t('document.without', { count: left.length })}
      </summary>
      <ul className="list-disc space-y-1 pl-5 text-ink-soft">
        {left.flatMap(({ part: at, span, alsoOn }) => {
          const part = parts[at]
          if (part === undefined) return []
          return [
            <li key={`${at}-${span.from}`}>
              {placeWords(part.place, t)} {partText(part).slice(span.from, span.until)}
              <AlsoOn pages={alsoOn} />
            </li>,
          ]
        })}
      </ul>
    </details>
  )
}
