import * as z from 'zod'
import { NeedContent } from '../../../prisma/need/need-content'

const requirement = NeedContent.shape.requirements.element

/** A line that nobody understands yet: it asks for nothing, and is in no version that an operator is shown. */
const UnreadRequirement = requirement.omit({ body: true }).extend({
  line: z.string(),
  /** Its place among all rows of the form, from 0. */
  at: z.number().int(),
})

/** What is being written of a need: its content, and lines that have to be mended before it is submitted. */
export const NeedDraft = NeedContent.extend({ unread: z.array(UnreadRequirement).optional() })
export type NeedDraft = z.infer<typeof NeedDraft>
