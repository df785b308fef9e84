import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { boxLook, describe, FieldFrame } from '../../components/form/field-frame'
import { linesOf } from '../../domain/shared/lines-of'

interface LineBoxProps {
  /** Under which it is sent; null where what is typed is sent otherwise. */
  readonly name: string | null
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly error: string | undefined
  readonly text: string
  readonly isRequired: boolean
  /** How many rows there may be, and whether there are as many: lines that find no place stay, and are told. */
  readonly most: number
  readonly isFull: boolean
  readonly onType: (text: string) => void
  readonly onLeave: () => void
}

/** Where lines are typed or pasted. What was typed before the page's scripts were there is not forgotten. */
export function LineBox(props: LineBoxProps) {
  const { name, id, label, hint, error, text, isRequired, most, isFull, onType, onLeave } = props
  const { t } = useTranslation('post')
  const box = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    const early = box.current?.value ?? text
    if (early !== text) onType(early)
  }, [])
  const left = isFull ? linesOf(text).length : 0
  return (
    <>
      <FieldFrame id={id} label={label} hint={hint} error={error} isRequired={isRequired}>
        <textarea
          {...describe(id, '', hint, error)}
          name={name ?? undefined}
          ref={box}
          rows={4}
          value={text}
          onChange={(event) => onType(event.target.value)}
          onBlur={onLeave}
          className={boxLook}
        />
      </FieldFrame>
      <p role="status" className="text-fact text-amber empty:hidden">
        {left === 0 ? null : t('reading.leftOver', { most, count: left })}
      </p>
    </>
  )
}
