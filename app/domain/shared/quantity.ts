import type { Dimension } from './unit'

/**
 * What a numeric requirement or offer is about. `better` says which end of an offered range is
 * its best: a supplier of tolerance 0.005–0.05 mm reaches 0.005 mm; one of load 10–50 kg reaches
 * 50 kg; for `span` neither end is better and a requirement usually asks that a range be covered.
 */
export interface Quantity {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly dimension: Dimension
  readonly better: 'lower' | 'higher' | 'span'
}

/** A quantity of data sheets with all further names that people of its trade write it under. */
export interface TradeQuantity extends Quantity {
  readonly names: readonly string[]
}

/** A row of the vocabulary of a trade. */
export function tradeQuantity(
  code: string,
  name: string,
  nameEn: string,
  dimension: Dimension,
  better: Quantity['better'],
  names: readonly string[] = [],
): TradeQuantity {
  return { code, name, nameEn, dimension, better, names }
}
