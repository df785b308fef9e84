import * as z from 'zod'
import { organizationLabels, organizationScales } from '../../domain/listing/kinds'
import { regionCodes } from '../../domain/shared/regions'
import { choiceOf, manyOf } from '../../platform/lists/query-fields'
import { filterFields } from '../kind/filter-fields'
import { offerSorts } from '../kind/offer-orders'

/** What the address of the list of capabilities says. Any query parses. */
export const CapabilityFilter = z.object({
  ...filterFields,
  label: manyOf(organizationLabels),
  scale: manyOf(organizationScales),
  serves: manyOf(regionCodes),
  sort: choiceOf(offerSorts, ''),
})

export type CapabilityFilter = z.output<typeof CapabilityFilter>
