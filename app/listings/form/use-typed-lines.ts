import { useState } from 'react'

interface TypedLines {
  /** What is typed and is no row yet. */
  readonly typed: string
  readonly onType: (text: string) => void
  readonly onLeave: () => void
}

/**
 * What stands in the box in which lines are typed or pasted: each whole line, and the last one when the box is
 * left, is handed to `take`, which says how many it took; the others stay.
 */
export function useTypedLines(
  initial: string,
  take: (lines: readonly string[]) => { readonly left: readonly string[] },
): TypedLines {
  const [typed, setTyped] = useState(initial)
  const hand = (text: string) => {
    const { lines, rest } = takeLines(text)
    setTyped([...take(lines).left, rest].join('\n'))
  }
  return {
    typed,
    onType: (text) => (/[\r\n]/.test(text) ? hand(text) : setTyped(text)),
    onLeave: () => hand(`${typed}\n`),
  }
}

/** The whole lines of what was typed or pasted, and the one that is still being typed. */
function takeLines(text: string): { readonly lines: readonly string[]; readonly rest: string } {
  const parts = text.split(/\r?\n|\r/u)
  const rest = parts.at(-1) ?? ''
  return { lines: parts.slice(0, -1).filter((line) => line.trim() !== ''), rest }
}
