import type { TextField } from './index-spec'

/**
 * Inverse document frequency, always positive: ln(1 + (N − df + 0.5) / (df + 0.5)).
 * Source: Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009),
 * with Lucene's 1 + that keeps very common terms from going below zero.
 */
export function inverseDocumentFrequency(documents: number, frequency: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5))
}

/** What one occurrence in a field of `length` tokens adds to the term's pseudo-frequency. */
export function occurrenceWeight(field: TextField, length: number): number {
  return field.weight / (1 - field.b + (field.b * length) / field.pivotLength)
}

/**
 * Saturated pseudo-frequency f / (k1 + f), 0 to 1, rounded to 32 bits as it is stored. A document's
 * BM25F score is the sum over terms of weight × idf × impact. Source: Zaragoza et al., Microsoft
 * Cambridge at TREC-13 (2004): fields are joined before the saturation, not after.
 */
export function impact(pseudoFrequency: number, k1: number): number {
  return Math.fround(pseudoFrequency / (k1 + pseudoFrequency))
}
