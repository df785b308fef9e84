import * as z from 'zod'
import { mostRequirements, mostWords } from '../../domain/listing/limits'
import { fieldError } from '../../platform/forms/field-error'
import { lines, text, Version, words } from '../../platform/forms/fields'
import { isBand, level, step, summary, title, wholeNumber } from '../form/fields'
import { splitWords } from '../form/split-words'
import { readAbilities } from './abilities'

const days = wholeNumber(1, 3650).optional()

/** The first line that is refused is named. */
const readable = (it: string, { addIssue }: z.core.$RefinementCtx<string>) => {
  const { refused } = readAbilities(it)
  if (refused === null) return
  const { reason, line, found } = refused
  addIssue({
    code: 'custom',
    message: fieldError(reason, { line, found }),
    input: it,
    continue: true,
  })
}

/** A capability takes four required fields. */
export const capabilityForm = z
  .object({
    title,
    summary,
    step,
    processes: words(300, mostWords, splitWords).min(1, 'required'),
    materials: words(300, mostWords, splitWords).optional(),
    products: words(600, mostWords, splitWords).optional(),
    /** A line each: ranges, certificates, capacity, whom it serves. */
    abilities: lines(4000, mostRequirements).superRefine(readable).optional(),
    description: text(4000).optional(),
    leadTimeMin: days,
    leadTimeMax: days,
    trl: level,
    version: Version,
  })
  .refine(({ leadTimeMin, leadTimeMax }) => isBand(leadTimeMin, leadTimeMax), {
    path: ['leadTimeMax'],
    error: 'order',
  })
export type CapabilityInput = z.output<typeof capabilityForm>
