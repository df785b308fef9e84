import type { PrismaClient } from '../../../prisma/generated/client'
import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import type { SearchReader } from '../../../search/port'
import type { Tier } from '../../domain/shared/tier'
import type { Wording } from '../../wording/wording'

/** What matching needs to be told: where to ask, for whom, when, and in which words to answer. */
export interface MatchSources extends Wording {
  readonly db: PrismaClient
  /** Of this process: a round asks it many small questions, and needs the same answers each time. */
  readonly ownEngine: SearchReader
  readonly lexicon: Lexicon
  readonly viewer: { readonly clearance: Tier }
  readonly now: Date
}
