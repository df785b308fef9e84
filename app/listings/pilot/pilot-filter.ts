import * as z from 'zod'
import { choiceOf } from '../../platform/lists/query-fields'
import { filterFields } from '../kind/filter-fields'
import { offerSorts } from '../kind/offer-orders'

/** What the address of the list of pilot platforms says. Any query parses. */
export const PilotFilter = z.object({ ...filterFields, sort: choiceOf(offerSorts, '') })

export type PilotFilter = z.output<typeof PilotFilter>
