import { findStated } from '../../app/domain/listing/asked/find-stated'
import type { StatedMeasure } from '../../app/domain/listing/asked/stated-measure'
import { statedText } from '../../app/domain/listing/asked/stated-text'
import type { SearchDocument } from '../port'
import { distinct } from './project-fields'

/** A listing that states more is a price list. */
const mostStated = 100

/** Names of others and codes state no size. */
const withoutNumbers: ReadonlySet<string> = new Set([
  'organizationName',
  'namePinyin',
  'certificates',
  'uscc',
  'steps',
])

/**
 * The numbers that a listing states, in its facts and in its text, one value each: dimension, quantity and both
 * ends in the base unit (`statedText`). A condition looks through the distinct values.
 */
export function statedField(
  facts: readonly (StatedMeasure | null)[],
  text: SearchDocument['text'],
): readonly string[] {
  const said = Object.entries(text).flatMap(([name, value]) =>
    withoutNumbers.has(name) ? [] : [value].flat().flatMap((it) => findStated(it)),
  )
  const stated = [...facts.filter((it) => it !== null), ...said]
  return distinct(stated.map(statedText)).slice(0, mostStated)
}
