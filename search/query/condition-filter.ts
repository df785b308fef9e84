import { type AskedMeasure, meetsAsked } from '../../app/domain/listing/asked/meets-asked'
import { readStatedText } from '../../app/domain/listing/asked/stated-text'
import type { Filter, ListName, SearchReader } from '../port'

/**
 * The listings of an index that state what is asked. What a listing does not state is not taken as met.
 * Which stated values meet it is decided here, value by value, so that any engine can be asked: the
 * distinct ones are read first, and those that meet it are the filter.
 */
export async function conditionFilter(
  engine: Pick<SearchReader, 'searchFacet'>,
  index: ListName,
  asked: AskedMeasure,
): Promise<Filter> {
  const values = await engine.searchFacet({
    index,
    field: 'stated',
    text: `${asked.dimension}|`,
    limit: Number.MAX_SAFE_INTEGER,
  })
  const stating = index === 'needs' ? 'need' : 'offer'
  return {
    op: 'in',
    field: 'stated',
    values: values.flatMap(({ value }) =>
      typeof value === 'string' && meetsAsked(readStatedText(value), asked, stating) ? [value] : [],
    ),
  }
}
