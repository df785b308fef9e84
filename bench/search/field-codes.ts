import type { SearchDocument } from '../../search/port'
import type { Filter } from '../../search/retrieval/filter'

const counted = ['chain', 'district', 'certificate', 'trl', 'process', 'material', 'scale']
const filtered = ['district', 'industry', 'certificate']

/**
 * Numbers for the values of fields. Integers are the fastest that a database could be given to
 * filter and count by.
 */
export class FieldCodes {
  private readonly codes = new Map<string, number>()

  /** The codes of the values that are counted. */
  counted({ fields }: SearchDocument): readonly number[] {
    return this.codesOf(fields, counted)
  }

  /** The codes of the values that are filtered by. */
  filtered({ fields }: SearchDocument): readonly number[] {
    return this.codesOf(fields, filtered)
  }

  /** Groups of codes; a listing must have one of each group. */
  groupsOf(filter: Filter | undefined): readonly (readonly number[])[] {
    if (!filter) return []
    if (filter.op === 'and') return filter.of.flatMap((part) => this.groupsOf(part))
    if (filter.op !== 'in') throw new Error(`the bench has no SQL for ${filter.op}`)
    const { field } = filter
    return [filter.values.map((value) => this.codeOf(field, value))]
  }

  codeOf(field: string, value: unknown): number {
    const key = `${field}=${value}`
    const code = this.codes.get(key) ?? this.codes.size
    this.codes.set(key, code)
    return code
  }

  private codesOf(fields: SearchDocument['fields'], names: readonly string[]): readonly number[] {
    return names.flatMap((field) =>
      [fields[field] ?? []].flat().map((value) => this.codeOf(field, value)),
    )
  }
}
