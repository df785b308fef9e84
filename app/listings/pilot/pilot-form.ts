import * as z from 'zod'
import { mostEquipment, mostWords } from '../../domain/listing/limits'
import { DistrictCode, lines, text, Version, words } from '../../platform/forms/fields'
import { isBand, level, step, summary, title } from '../form/fields'
import { readableLines } from '../form/readable-lines'
import { splitWords } from '../form/split-words'
import { readEquipment } from './equipment'

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'time')
  .optional()

/** Days of the week on which a platform is open; `kept`: others, as they stand. */
export const openDaysChoices = ['1-5', '1-6', '1-7', 'kept'] as const

/** A pilot platform takes four required fields; its equipment is read line by line. */
export const pilotForm = (isDraft = false) =>
  z
    .object({
      title,
      summary,
      step,
      equipment: lines(8000, mostEquipment)
        .superRefine(readableLines(readEquipment, isDraft))
        .refine((it) => it.trim() !== '', 'required'),
      description: text(4000).optional(),
      scale: text(100).optional(),
      processes: words(300, mostWords, splitWords).optional(),
      materials: words(300, mostWords, splitWords).optional(),
      trlMin: level,
      trlMax: level,
      openDays: z.enum(openDaysChoices).optional(),
      opensAt: time,
      closesAt: time,
      rules: text(4000).optional(),
      district: DistrictCode.optional(),
      address: text(200).optional(),
      version: Version,
    })
    .refine(({ trlMin, trlMax }) => isBand(trlMin, trlMax), { path: ['trlMax'], error: 'order' })
    .refine(({ opensAt, closesAt }) => (opensAt === undefined) === (closesAt === undefined), {
      path: ['closesAt'],
      error: 'required',
    })
    .refine(({ opensAt, closesAt }) => !opensAt || !closesAt || opensAt < closesAt, {
      path: ['closesAt'],
      error: 'hours',
    })
export type PilotInput = z.output<ReturnType<typeof pilotForm>>
