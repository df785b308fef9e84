/** One document of a corpus in BEIR form. */
export interface BeirDocument {
  readonly id: string
  readonly title: string
  readonly text: string
}

export interface BeirQuery {
  readonly id: string
  readonly text: string
}

/** What judges say of one query: document id → grade; above 0 is relevant, higher is better. */
export type Judgements = ReadonlyMap<string, number>

/** Judgements by query id. */
export type Qrels = ReadonlyMap<string, Judgements>

/** A document at its place in an answer, best first. */
export interface RankedDocument {
  readonly id: string
  readonly score: number
}

/** Something that answers queries and is to be judged. */
export interface Ranker {
  readonly name: string
  /** At most `limit` distinct documents, best first. */
  rank(text: string, limit: number): Promise<readonly RankedDocument[]>
}
