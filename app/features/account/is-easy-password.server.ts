import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { isMadeOf } from '../../domain/shared/is-made-of'

let checker: ZxcvbnFactory | undefined

/** A hundred million guesses: what an attacker without our database cannot try. */
const leastGuesses = 8

/** Words of the place: whoever attacks us tries them first. */
const ownWords = ['lianhe', 'shanghai', 'lianhe2026', 'zhongshi', 'yuanqu']

/**
 * True for a password that is easily guessed: one of the commonest, a row of keys, a date, or made
 * of the person's own name and address.
 */
export function isEasyPassword(password: string, own: readonly string[] = []): boolean {
  if (isMadeOf(password, [...ownWords, ...own])) return true
  checker ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  const parts = own.flatMap((text) => [text, ...text.split(/[@.\s]/)]).filter((it) => it.length > 2)
  // Longer ones would only take longer to be found good.
  const { guessesLog10 } = checker.check(password.slice(0, 60), [...ownWords, ...parts])
  return guessesLog10 < leastGuesses
}
