import type { LabelSource } from '../platform/lists/label-source'

/** What it takes to say something in the reader's language. */
export type Wording = Pick<LabelSource, 't' | 'language' | 'lexicon'>
