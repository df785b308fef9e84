import * as z from 'zod'
import { textField } from '../../platform/lists/query-fields'

/** What the address of the search page says. Any query parses. */
export const SearchFilter = z.object({ q: textField })
