import type { LineSpan } from '../line-span'

const masked = '\ue000'
/** Words between a name and its number that say nothing of their own. */
const filler =
  /均(?=[\s\ue000≤≥<>不小大高低为可能达在])|(?:稳定|保持)在|(?:提[升高]|增加|增大|扩大|降低?|减少|减小|下降|缩[短小])[至到]|要求|技术指标|都可以|都行|均可|可调|可选|任选|指标|应当|应该|应能|(?<![反响适对供效])应(?![力变用急])|须|需要|需|必须|能够|能达|可达|可以|可做到|做到过?|做过|可(?!靠|见光)|达到|(?<![性功节储热动电光核智产])能(?![力量源耗效])|达|控制在?|保持|做到|按(?=\s*[\ue000±≤≥])|保证|确保|支持|提供|要有|要到|要|正常运行|具备|满足|范围内|范围|之间|区间|为|是|在|的|值|(?:is|are|of|the|a|must|shall|should|be|to be|has to|required|requirement|range|with|in|at|value|rated|capable|within|each|options?|available)(?![a-z])/giu
const harmless = /[\s:,.;、()（）【】[\]\ue000"'“”\-_*·]/gu

/** The text with a part covered that is understood, as long as before. */
export function mask(text: string, { from, until }: LineSpan): string {
  return text.slice(0, from) + masked.repeat(until - from) + text.slice(until)
}

/** The parts of a masked text that are no filler, in its order. */
export function leftOvers(text: string): readonly LineSpan[] {
  const blank = (part: string) => ' '.repeat(part.length)
  const rest = text.replaceAll(filler, blank).replaceAll(harmless, blank)
  return [...rest.matchAll(/\S+(?:\s(?=[A-Za-z])\S+)*/gu)].map((match) => ({
    from: match.index,
    until: match.index + match[0].length,
  }))
}
