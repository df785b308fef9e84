import type { Dimension } from '../../shared/unit'
import type { StatedMeasure } from './stated-measure'

/** What is stated in one word, for an index: dimension, quantity and both ends, `volume|reactor-volume||5`. */
export function statedText({ dimension, quantity, min, max }: StatedMeasure): string {
  return [dimension, quantity ?? '', min ?? '', max ?? ''].join('|')
}

/** The way back from what `statedText` gave. */
export function readStatedText(text: string): StatedMeasure {
  const [dimension, quantity = '', min = '', max = ''] = text.split('|')
  const numberOf = (part: string) => (part === '' ? null : Number(part))
  return {
    dimension: dimension as Dimension,
    quantity: quantity === '' ? null : quantity,
    min: numberOf(min),
    max: numberOf(max),
  }
}
