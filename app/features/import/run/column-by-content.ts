import { certificateNamed } from '../../../domain/shared/certificates'
import { districts } from '../../../domain/shared/districts'
import { checkUscc } from '../../../domain/shared/uscc'
import { choices, columnsOf, type ImportKind } from '../columns'
import { splitList } from '../read-cells'

type Test = (cell: string) => boolean

const isChoice =
  (words: Readonly<Record<string, string>>): Test =>
  (cell) =>
    Object.hasOwn(words, cell)

/** What tells a column by its cells alone. Numbers and days tell nothing: many columns have them. */
const tests: readonly (readonly [id: string, test: Test])[] = [
  ['uscc', (cell) => checkUscc(cell.toUpperCase()) !== 'malformed'],
  ['district', (cell) => districts.some(({ name }) => cell.replace(/^上海市?/u, '') === name)],
  ['kind', (cell) => isChoice(choices.needKind)(cell) || isChoice(choices.organizationKind)(cell)],
  ['scale', isChoice(choices.scale)],
  ['serves', isChoice(choices.region)],
  ['certificates', (cell) => splitList(cell).every((it) => certificateNamed(it) !== undefined)],
  ['steps', (cell) => splitList(cell).every((it) => /^[a-z-]+\/[a-z0-9-]+$/u.test(it))],
  ['website', (cell) => /^(?:https?:\/\/|www\.)\S+$/iu.test(cell)],
  ['name', (cell) => /(?:公司|厂|研究院|研究所|大学|中心)$/u.test(cell)],
]

/** So many cells of a column are needed to tell it, and so many of them have to be alike. */
const least = { cells: 2, share: 0.8 } as const

/** The column of a kind that such cells are of, or null: nothing tells. */
export function columnByContent(kind: ImportKind, cells: readonly string[]): string | null {
  if (cells.length < least.cells) return null
  const known = tests.find(
    ([id, test]) =>
      columnsOf[kind].some((column) => column.id === id) &&
      cells.filter(test).length >= least.share * cells.length,
  )
  return known?.[0] ?? null
}
