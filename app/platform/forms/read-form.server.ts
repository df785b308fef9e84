import { parseWithZod } from '@conform-to/zod/v4'
import type * as z from 'zod'
import { logger } from '../environment/logger.server'
import { refusePage } from '../http/http-errors'
import type { Translate } from '../languages/i18n'
import { wordOf } from '../languages/word-of'
import { readFieldError } from './field-error'
import type { FormState } from './form-state'
import { isOwnForm } from './form-token.server'
import { isRowField, schemaFields } from './schema-fields'
import { soundForm } from './sound-form'

/** More than any form of ours has. */
export const mostFormBytes = 262_144
export const mostFields = 400

export type ReadForm<Value> =
  | { readonly ok: true; readonly value: Value; readonly form: FormData }
  | { readonly ok: false; readonly state: FormState; readonly form: FormData }

/**
 * Reads a sent form by its schema. What is wrong comes back beside its field with all that was typed
 * but secrets. A form that is not ours, or is too old, comes back whole. Throws 413 for one that is
 * too large. Where the button that was pressed says by which rules it is read, `schema` is told the form.
 */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema | ((form: FormData) => Schema),
  t: Translate,
): Promise<ReadForm<z.output<Schema>>> {
  const form = await readBody(request)
  if (!(await isOwnForm(request, String(form.get('token') ?? '')))) {
    logger().info(
      { event: 'form-refused', path: new URL(request.url).pathname },
      'a form was not ours',
    )
    return { ok: false, form, state: stateOf(form, {}, t('wording:form.expired')) }
  }
  return parseForm(form, typeof schema === 'function' ? schema(form) : schema, t)
}

/**
 * The same for a form that was read already, like one with files. Characters that no text may have are
 * taken out, and the form comes back with what is left, for whoever sent it to look at.
 */
export function parseForm<Schema extends z.ZodType>(
  sent: FormData,
  schema: Schema,
  t: Translate,
): ReadForm<z.output<Schema>> {
  const { form, removed } = soundForm(sent)
  const parsed = parseWithZod(fieldsOf(form, schema), { schema, error: codeOf })
  if (parsed.status === 'success' && removed.size === 0) {
    return { ok: true, value: parsed.value, form }
  }
  const refusals = parsed.status === 'success' ? {} : (parsed.error ?? {})
  const errors = new Map(
    Object.entries(refusals).flatMap(([name, codes]) => {
      const code = codes?.[0]
      return code ? [[name, sayError(code, t)] as const] : []
    }),
  )
  for (const [name, count] of removed) errors.set(name, t('wording:form.control', { count }))
  const message = t('wording:form.check', { count: errors.size })
  return { ok: false, form, state: stateOf(form, Object.fromEntries(errors), message) }
}

function fieldsOf(form: FormData, schema: z.ZodType): FormData {
  const names = new Set(schemaFields(schema))
  const fields = new FormData()
  for (const [name, value] of form)
    if (names.has(name) || isRowField(schema, name)) fields.append(name, value)
  return fields
}

/** The form as typed, with what the rules behind it refuse. */
export function refuseForm(
  form: FormData,
  errors: Readonly<Record<string, string>>,
  message: string | null = null,
): FormState {
  return stateOf(form, errors, message)
}

async function readBody(request: Request): Promise<FormData> {
  const length = Number(request.headers.get('Content-Length') ?? Number.NaN)
  // Our pages always say how long a form is.
  if (!(length <= mostFormBytes)) throw refusePage('too-large')
  const form = await request.formData().catch(() => {
    throw refusePage('bad-request')
  })
  if ([...form.keys()].length > mostFields) throw refusePage('too-large')
  return form
}

const codes = [
  'required',
  'invalid',
  'email',
  'short',
  'long',
  'password',
  'same',
  'one-line',
  'address',
  'code',
  'future',
  'amount',
  'whole',
  'agree',
  'uscc',
  'order',
  'time',
  'hours',
  'year',
  'day',
  'lines',
  'words',
  'denied',
] as const

/** A rule of ours names its code; what zod says by itself is one of these two. */
const codeOf: z.core.$ZodErrorMap = (issue) =>
  issue.input === undefined || issue.input === '' ? 'required' : 'invalid'

function sayError(text: string, t: Translate): string {
  const { code, detail } = readFieldError(text)
  const { line, least, most, found } = detail
  // Why a line is not understood is told by the reader's own reasons.
  const reading = wordOf(t, 'wording:form.reading', code, detail)
  if (reading !== code) {
    return line === undefined ? reading : t('wording:form.onLine', { line, text: reading })
  }
  const known = codes.find((it) => it === code) ?? 'invalid'
  return t(`wording:form.${known}`, { line, least, most, found })
}

const secret = /password|code|token/i

function stateOf(form: FormData, errors: FormState['errors'], message: string | null): FormState {
  const values: Record<string, string> = {}
  for (const [name, value] of soundForm(form).form) {
    if (typeof value === 'string' && !secret.test(name)) values[name] = value
  }
  return { values, errors, message }
}
