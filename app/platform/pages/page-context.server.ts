import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import type { SearchReader } from '../../../search/port'
import { readerFor } from '../engine/reader-for'
import { isSearchReduced, lexicon, ownEngine, searchEngine } from '../engine/search.server'
import { now } from '../environment/clock.server'
import { database } from '../environment/database.server'
import { siteOrigin } from '../environment/site-origin.server'
import type { Language, Translate } from '../languages/i18n'
import { languageOf, translateIn } from '../languages/i18n.server'
import type { ListSources } from '../lists/search-list.server'
import { readViewer, type Viewer } from '../session/viewer.server'

/** What every page's loader needs: who asks, in which language, when, and where to look. */
export interface PageContext extends ListSources {
  readonly lexicon: Lexicon
  /** In this process's memory, for matching. */
  readonly ownEngine: SearchReader
  readonly language: Language
  readonly t: Translate
  /** Where the site stands, see `siteOrigin`. */
  readonly origin: string
  readonly viewer: Viewer
}

export async function pageContext(request: Request): Promise<PageContext> {
  const language = await languageOf(request)
  const at = now()
  const viewer = await readViewer(request, database(), at)
  return {
    db: database(),
    engine: readerFor(searchEngine(), viewer.clearance),
    ownEngine: readerFor(ownEngine(), viewer.clearance),
    isSearchReduced: isSearchReduced(),
    lexicon: lexicon(),
    now: at,
    language,
    t: translateIn(language),
    origin: siteOrigin(),
    viewer,
  }
}
