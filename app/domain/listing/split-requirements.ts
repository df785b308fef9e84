import { cutOutsideBrackets, cuts } from './cut-outside-brackets'
import { readRequirementLine } from './read-requirement-line'
import { readTierMark } from './read-tier-mark'

/** How many of what follows are enough: parted, each would be asked for. */
const choiceOf =
  /至少[一二两三四五\d]+[项个种张]|任[选意]?[一二两三]|其中|(?<![a-z])(?:any|either|(?:at least )?(?:one|two|three|\d) of)(?![a-z])/iu
/** The last of a list of which one is enough. */
const orLast = /或|(?<![a-z])or(?![a-z])/iu
/** With a colon behind it, a wish at the head is one for all that follows. */
const wishOfAll =
  /^\s*(?:希望|期望|加分项|优先(?:考虑)?|wish(?:es)?|preferred|nice to have|optional)\s*[:：]\s*/iu

/**
 * A line that is no one requirement, as those that it seems to hold: parted at commas, semicolons and full
 * stops outside brackets and numbers. The line itself where it is understood as one, where parting brings
 * nothing that is, or where a mark in it cannot be read. A mark at its end keeps back all of it, and `希望：`
 * at its head makes a wish of all of it, so every part has them. Each part is a proposal, to be read back to
 * whoever wrote it.
 */
export function splitRequirements(line: string): readonly string[] {
  const marked = readTierMark(line)
  if (readRequirementLine(line).ok || !marked.ok || choiceOf.test(line)) return [line]
  const mark = marked.tier === null ? '' : `（@${marked.tier}）`
  const { from, until } = marked.body
  const head = wishOfAll.exec(line.slice(from, until))?.[0] ?? ''
  const wish = head === '' ? '' : '希望：'
  const parts = cutOutsideBrackets(line, { from: from + head.length, until }, cuts.sentences)
    .flatMap((sentence) => cutOutsideBrackets(line, sentence, cuts.parts))
    .map((span) => line.slice(span.from, span.until).trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => `${wish}${part}${mark}`)
  if (parts.some((part) => orLast.test(part) && !readRequirementLine(part).ok)) return [line]
  const isFact = (part: string) => {
    const read = readRequirementLine(part)
    return read.ok && !read.isPlainWords
  }
  return parts.length > 1 && parts.some(isFact) ? parts : [line]
}
