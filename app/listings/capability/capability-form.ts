import * as z from 'zod'
import { mostAbilityText, mostRequirements, mostWords } from '../../domain/listing/limits'
import { lines, text, Version, words } from '../../platform/forms/fields'
import { isBand, level, namesOffered, step, summary, title, wholeNumber } from '../form/fields'
import { readableLines } from '../form/readable-lines'
import { splitWords } from '../form/split-words'
import { readAbilities } from './abilities'

const days = wholeNumber(1, 3650).optional()

/** A capability takes four required fields. */
export const capabilityForm = (isDraft = false) =>
  z
    .object({
      title,
      summary,
      step,
      processes: namesOffered(300, mostWords, splitWords).min(1, 'required'),
      materials: namesOffered(300, mostWords, splitWords).optional(),
      products: words(600, mostWords, splitWords).optional(),
      /** A line each: ranges, certificates, capacity, whom it serves. */
      abilities: lines(mostAbilityText, mostRequirements)
        .superRefine(readableLines(readAbilities, isDraft))
        .optional(),
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
export type CapabilityInput = z.output<ReturnType<typeof capabilityForm>>
