/** What a column of a table holds, as far as its header tells. */
export type CellRole = 'count' | 'unit' | 'remark' | 'name' | 'value'

const headers: readonly (readonly [role: CellRole, header: RegExp])[] = [
  ['count', /^(?:序号|编号|项次|序|no\.?|#|item no\.?)$/iu],
  ['unit', /^(?:计量|测量)?单位$|^units?$/iu],
  ['remark', /^(?:备注|说明|测试条件|条件|remarks?|notes?|conditions?)$/iu],
  [
    'name',
    /^(?:(?:技术)?(?:项目|参数|指标|要求|性能|特性)(?:名称|项)?|名称|内容|检测项目|parameters?|items?|name|property|properties)$/iu,
  ],
  [
    'value',
    /^(?:(?:技术|设计|性能)?(?:指标|要求|参数|规格|数值|值|范围)(?:值|要求)?|标准值|values?|requirements?|specifications?|spec\.?|range)$/iu,
  ],
]

/**
 * What the cells of a header say of the columns below, or null for a row that is no header: at least two
 * cells are known, and none holds a figure.
 */
export function cellRoles(cells: readonly string[]): readonly (CellRole | null)[] | null {
  if (cells.some((cell) => /\p{N}/u.test(cell))) return null
  const taken = new Set<CellRole>()
  const roles = cells.map((cell) => {
    const role = headers.find(([it, form]) => !taken.has(it) && form.test(cell.trim()))?.[0] ?? null
    if (role !== null) taken.add(role)
    return role
  })
  return taken.size >= 2 ? roles : null
}
