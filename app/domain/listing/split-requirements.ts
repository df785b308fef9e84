import { readRequirementLine } from './read-requirement-line'

const breaks = /[；;。\n]|[，,](?!\d{3}(?!\d))(?<!\d[，,](?=\d))/u
const brackets = /[(（「“【][^()（）「」“”【】]*[)）」”】]/gu

/**
 * A line that is no one requirement, as those that it seems to hold: parted at commas, semicolons and full
 * stops outside brackets and numbers. The line itself where it is understood as one, or where parting
 * brings nothing that is. Each part is a proposal, to be read back to whoever wrote it.
 */
export function splitRequirements(line: string): readonly string[] {
  if (readRequirementLine(line).ok) return [line]
  const held: string[] = []
  const parts = line
    .replaceAll(brackets, (part) => `\ue010${held.push(part) - 1}\ue011`)
    .split(breaks)
    .map((part) =>
      part.replaceAll(/\ue010(\d+)\ue011/gu, (_, at: string) => held[Number(at)] ?? ''),
    )
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
  const isFact = (part: string) => {
    const read = readRequirementLine(part)
    return read.ok && !read.isPlainWords
  }
  return parts.length > 1 && parts.some(isFact) ? parts : [line]
}
