/** Where in a need or an offer a passage stands, what says most first. */
export const needPlaces = ['title', 'requirement', 'lot', 'summary', 'description'] as const
export const offerPlaces = [
  'title',
  'product',
  'process',
  'material',
  'summary',
  'description',
  'evidence',
] as const
export type NeedPlace = (typeof needPlaces)[number]
export type OfferPlace = (typeof offerPlaces)[number]

/** An item of a list, a clause of a text, or a title. */
export interface Passage<Place extends string> {
  readonly place: Place
  readonly written: string
  /** The same in normalised form. */
  readonly text: string
  /** Its index tokens in order, with repeats; common words and single characters have none. */
  readonly tokens: readonly string[]
}

/** What a listing says, as likeness is judged by it. */
export interface ListingText<Place extends string> {
  readonly passages: readonly Passage<Place>[]
  /** The Chinese characters of its telling words. */
  readonly characters: ReadonlySet<string>
  /** How many tokens all passages have together. */
  readonly length: number
}

/** What the corpus counts of a listing: its tokens and its characters. */
export function* countedTokens({ passages, characters }: ListingText<string>): Generator<string> {
  for (const { tokens } of passages) yield* tokens
  yield* characters
}
