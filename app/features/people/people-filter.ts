import * as z from 'zod'
import { choiceOf, textField } from '../../platform/lists/query-fields'

/** What the address of the people's page says: whom to find, and why the last change was refused. */
export const PeopleFilter = z.object({
  q: textField,
  refused: choiceOf(['self', 'no-park', 'no-person', 'no-proof'], ''),
})
