import type { IndexName } from '../port'
import { capabilitiesIndex } from './capabilities-index'
import type { IndexDefinition } from './index-definition'
import { memberNeedsIndex } from './member-needs-index'
import { needsIndex } from './needs-index'
import { organizationsIndex } from './organizations-index'
import { pilotsIndex } from './pilots-index'

const definitions: Readonly<Record<IndexName, IndexDefinition>> = {
  needs: needsIndex,
  capabilities: capabilitiesIndex,
  pilots: pilotsIndex,
  organizations: organizationsIndex,
  'member-needs': memberNeedsIndex,
}

/** The fields and weights of an index. */
export function definitionOf(index: IndexName): IndexDefinition {
  return definitions[index]
}
