import type { GapKind } from '../../../prisma/generated/client'
import { type Asking, noteGap } from '../../platform/pages/note-gap.server'
import type { PageContext } from '../../platform/pages/page-context.server'
import type { BoardView } from './view-need-board'

/** Records that nobody fits a need, or no need a capability. */
export async function noteEmptyBoard(
  asking: Asking,
  kind: Exclude<GapKind, 'search'>,
  board: Pick<BoardView, 'id' | 'total' | 'nearTotal'>,
  page: Pick<PageContext, 'db' | 'now' | 'viewer'>,
): Promise<void> {
  if (board.total > 0) return
  const gap = { kind, subject: board.id, detail: { nearMisses: board.nearTotal } }
  await noteGap(asking, gap, page)
}
