import type { TextFieldSpec } from './index-spec'

/**
 * Inverse document frequency, always positive: ln(1 + (N − df + 0.5) / (df + 0.5)).
 * Source: Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009),
 * with Lucene's 1 + that keeps very common terms from going below zero.
 */
export function inverseDocumentFrequency(documents: number, frequency: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5))
}

/** What one occurrence in a field of `length` tokens adds to the term's pseudo-frequency. */
export function occurrenceWeight(field: TextFieldSpec, length: number): number {
  return field.weight / (1 - field.b + (field.b * length) / field.pivotLength)
}

/** The code of a pseudo-frequency that fills the saturation wholly. */
const highestCode = 255

/**
 * Saturated pseudo-frequency f / (k1 + f), 0 to 1, in steps of 1/255 as it is stored: 1 to 255, so
 * that whoever has the term has some of it. A document's BM25F score is the sum over terms of
 * weight × idf × code / 255. Source: Zaragoza et al., Microsoft Cambridge at TREC-13 (2004): fields
 * are joined before the saturation, not after.
 */
export function impactCode(pseudoFrequency: number, k1: number): number {
  const impact = pseudoFrequency / (k1 + pseudoFrequency)
  return Math.min(highestCode, Math.max(1, Math.round(impact * highestCode)))
}

const steps = 2 ** 16

/**
 * Weight × idf in whole steps of 2⁻¹⁶. Scores are sums of factor × code in whole numbers below 2⁵³:
 * whatever the order of the terms, they come out the same, and a bound on a sum is exact.
 */
export function scoreFactor(weight: number, idf: number): number {
  return Math.round(weight * idf * steps)
}

/** The score that a sum of factor × code stands for. */
export function scoreOf(sum: number): number {
  return sum / (steps * highestCode)
}
