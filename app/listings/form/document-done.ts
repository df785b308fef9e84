/** What became of proposals, by number: of others nothing was said yet. */
export type DocumentDone = ReadonlyMap<number, 'taken' | 'dropped'>

/** Reads `t3 d5`: the third was taken, the fifth dropped. What is none of these is left out. */
export function readDone(text: string): DocumentDone {
  return new Map(
    [...text.slice(0, 20_000).matchAll(/\b([td])(\d{1,4})\b/gu)].map(([, what, at]) => [
      Number(at),
      what === 't' ? ('taken' as const) : ('dropped' as const),
    ]),
  )
}

export function writeDone(done: DocumentDone): string {
  return [...done].map(([at, what]) => `${what[0]}${at}`).join(' ')
}

/** The same with what was said of one; null: nothing any more. */
export function withDone(
  done: DocumentDone,
  at: number,
  what: 'taken' | 'dropped' | null,
): DocumentDone {
  const others = [...done].filter(([it]) => it !== at)
  return new Map(what === null ? others : [...others, [at, what] as const])
}

/** What a button beside a proposal sends as the form's intent. */
export function stepIntent(step: 'take' | 'drop' | 'back', at: number, line = ''): string {
  return step === 'take' ? `take:${at}:${line}` : `${step}:${at}`
}

export const readIntent = 'read-document'
