import { Fragment } from 'react'
import { keepTogether } from './keep-together'

/** A run of text, marked where the search matched. */
export interface TextRun {
  readonly text: string
  readonly isMatch: boolean
}

interface HighlightedProps {
  readonly runs: readonly TextRun[]
}

/** Text with its matches in `<mark>`. */
export function Highlighted({ runs }: HighlightedProps) {
  return runs.map((run, index) =>
    run.isMatch ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
      <mark key={index}>{keepTogether(run.text)}</mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
      <Fragment key={index}>{keepTogether(run.text)}</Fragment>
    ),
  )
}
