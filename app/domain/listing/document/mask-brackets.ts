const brackets = /[(（「“【][^()（）「」“”【】]*[)）」”】]/gu

/** A text of the same length in which nothing within brackets is left. */
export function maskBrackets(text: string): string {
  return text.replaceAll(brackets, (part) => '\ue010'.repeat(part.length))
}
