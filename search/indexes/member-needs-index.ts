import type { IndexDefinition } from './index-definition'
import { needsIndex } from './needs-index'

/** 需求 as verified members may read them: the same fields, with what is for them as well. */
export const memberNeedsIndex: IndexDefinition = { ...needsIndex, name: 'member-needs' }
