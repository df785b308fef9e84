import { logger } from '../../platform/environment/logger.server'
import { isRobot } from '../../platform/http/is-robot'
import type { ListSources } from '../../platform/lists/search-list.server'
import { type EmptySearch, recordGap } from './record-gap.server'

interface ListSearch extends EmptySearch {
  readonly total: number
  readonly page: number
}

/** Records what a person asked for in vain. A page never fails for it. */
export async function noteEmptySearch(
  request: Request,
  asked: ListSearch,
  { db, now }: Pick<ListSources, 'db' | 'now'>,
): Promise<void> {
  const isInVain = asked.total === 0 || asked.isTextRelaxed
  if (!isInVain || asked.page > 1 || isRobot(request)) return
  await recordGap(db, asked, now).catch((error: unknown) => {
    logger().error({ err: error }, 'a gap was not recorded')
  })
}
