import * as z from 'zod'
import { pageField } from '../../platform/lists/query-fields'

/** What the address of a match page may say. */
export const MatchFilter = z.object({ page: pageField, near: pageField })
