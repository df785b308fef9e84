import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceOptions, type ListedChoice } from './choice-field'
import { boxLook, describe, FieldFrame } from './field-frame'
import type { FormValues } from './form-values'
import { useIsLive } from './use-is-live'

interface SearchedChoiceProps {
  readonly name: string
  readonly label: string
  readonly options: readonly ListedChoice[]
  readonly value?: string | undefined
  readonly state?: FormValues | null | undefined
}

/** Rows of a list that is being searched. */
const shownRows = 6

/**
 * One of very many: what is typed into the box above leaves those that hold every word of it, Enter takes
 * the first. Without scripts it is a plain list.
 */
export function SearchedChoice({ name, label, options, value, state }: SearchedChoiceProps) {
  const { t } = useTranslation()
  const isLive = useIsLive()
  const given = state?.values[name] ?? value ?? ''
  const [chosen, setChosen] = useState(options.some((it) => it.value === given) ? given : '')
  const [asked, setAsked] = useState('')
  const list = useRef<HTMLSelectElement>(null)
  // What was chosen before the page's scripts were there is not forgotten.
  useEffect(() => setChosen((before) => list.current?.value || before), [])
  const id = `field-${name}`
  const error = state?.errors[name]
  const words = asked.toLowerCase().split(/\s+/u)
  const found = options.filter((it) => {
    const text = `${it.group ?? ''} ${it.label}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const shown = options.filter((it) => it.value === chosen || found.includes(it))
  const takeFirst = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    const [first] = found
    if (asked !== '' && first !== undefined) setChosen(first.value)
  }
  return (
    <FieldFrame id={id} label={label} error={error} isRequired>
      <div className="w-full space-y-1">
        {isLive ? (
          <input
            type="search"
            aria-label={t('filterOf', { label })}
            placeholder={t('filterAmong', { count: options.length })}
            value={asked}
            onChange={(event) => setAsked(event.target.value)}
            onKeyDown={takeFirst}
            className={boxLook}
          />
        ) : null}
        <select
          {...describe(id, name, undefined, error)}
          ref={list}
          required
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          size={asked === '' || found.length === 0 ? undefined : shownRows}
          className={boxLook}
        >
          {/* Without it a browser would choose the first option for whoever has chosen none. */}
          {chosen === '' ? <option value="" /> : null}
          <ChoiceOptions options={shown} />
        </select>
        {asked !== '' && found.length === 0 ? (
          <p role="status" className="text-fact text-ink-soft">
            {t('filterNone')}
          </p>
        ) : null}
      </div>
    </FieldFrame>
  )
}
