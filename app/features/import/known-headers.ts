import { foldWidth } from '../../domain/shared/fold-width'
import { columnsOf, type ImportKind, importKinds } from './columns'

/** What other files call our columns. */
const otherNames: Readonly<Record<ImportKind, Readonly<Record<string, readonly string[]>>>> = {
  organizations: {
    key: ['企业代码', '企业ID', '编号', '企业编码'],
    name: ['公司名称', '单位名称', '企业全称', '机构名称', '名称', '单位全称', 'company'],
    uscc: ['信用代码', '社会信用代码', '统一信用代码', '统一社会信用代码证号', 'USCC'],
    shortName: ['企业简称', '公司简称'],
    nameEn: ['英文名称', '英文全称'],
    kind: ['单位性质', '单位类型', '机构性质'],
    scale: ['企业规模', '单位规模'],
    district: ['区', '所属区', '区县', '行政区', '所在地区', '所属区县'],
    address: ['企业地址', '注册地址', '经营地址', '联系地址', '详细地址'],
    park: ['所在园区', '所属园区'],
    industryCode: ['行业编码', '国民经济行业代码'],
    industryText: ['行业', '所属行业', '行业名称', '行业类别', '国民经济行业'],
    founded: ['成立时间', '成立日期', '注册年份', '成立年'],
    employees: ['职工人数', '从业人数', '人数', '员工人数', '职工数'],
    summary: ['企业简介', '公司简介', '主营业务', '主营产品', '经营范围'],
    website: ['官网', '企业网址', '网站'],
    labels: ['标签', '资质标签', '企业资质'],
  },
  capabilities: {
    key: ['编号', '能力代码'],
    org: ['企业代码', '所属企业'],
    title: ['名称', '能力', '服务名称'],
    description: ['能力说明', '能力描述', '详细说明'],
    codes: ['国民经济行业代码'],
    processes: ['工艺能力', '主要工艺', '加工工艺'],
    materials: ['加工材料', '主要材料', '适用材料'],
    products: ['主要产品', '主营产品'],
    ranges: ['技术参数', '技术指标', '加工范围'],
    certificates: ['资质证书', '认证', '资质认证'],
    capacity: ['产能规模', '月产能', '年产能'],
    leadTime: ['交付周期', '交货期', '供货周期'],
    trl: ['成熟度', '技术成熟度', 'TRL'],
    orderSize: ['接单规模', '订单金额'],
    evidence: ['案例', '典型案例', '主要客户'],
  },
  needs: {
    key: ['编号', '需求代码'],
    org: ['企业代码', '所属企业'],
    kind: ['类型', '需求类别'],
    title: ['名称', '需求', '需求标题', '项目名称'],
    description: ['需求说明', '需求描述', '详细说明', '需求内容'],
    codes: ['国民经济行业代码'],
    hard: ['技术要求', '技术指标', '必须满足'],
    wishes: ['优先条件', '期望'],
    budget: ['预算金额', '项目预算', '采购预算', '投资预算'],
    quantity: ['采购数量', '需求数量'],
    district: ['所在区', '项目地点', '交付地点'],
    closesAt: ['截止时间', '报名截止', '响应截止'],
    deliverBy: ['交付时间', '交货日期'],
    responseDays: ['答复期限', '答复时间'],
  },
  pilots: {
    key: ['编号', '平台代码'],
    org: ['企业代码', '所属企业', '建设单位编号'],
    title: ['名称', '中试平台名称', '平台'],
    description: ['平台简介', '平台介绍'],
    scale: ['规模'],
    openDays: ['开放日期', '开放日程'],
    rules: ['规则', '预约规则'],
    district: ['所在区', '区'],
    lines: ['设备', '主要设备'],
  },
  equipment: {
    key: ['编号', '资产编号'],
    pilot: ['所属平台', '平台'],
    name: ['名称', '设备', '仪器名称'],
    model: ['规格型号', '设备型号'],
    count: ['数量', '数量（台）', '数量（台套）'],
    rate: ['单价', '收费', '收费标准'],
    slot: ['时长', '最短时长'],
    ranges: ['技术参数', '技术指标', '主要参数'],
    note: ['说明'],
  },
}

/** Columns that files have for whoever looks at them, and that say nothing to be kept. */
const asideNames = ['序号', '备注', 'No', 'No.', '#', 'S/N', 'remark', 'remarks', 'note', 'notes']

/** A header without its blanks, marks of what is required and width. */
function plainHeader(text: string): string {
  return foldWidth(text)
    .replaceAll(/[\s*:：]|\((?:必填|选填|required|optional)\)/giu, '')
    .toLowerCase()
}

interface HeaderParts {
  readonly whole: string
  /** Without what stands in brackets at its end. */
  readonly base: string
  readonly unit: string | null
}

function partsOf(header: string): HeaderParts {
  const whole = plainHeader(header)
  const [, base, unit] = /^(.+?)[([【/](.+?)[)\]】]?$/u.exec(whole) ?? []
  return { whole, base: base ?? whole, unit: unit ?? null }
}

/** By kind, what each header is called by: the column, and the unit that the name itself tells. */
const byName = Object.fromEntries(importKinds.map((kind) => [kind, namesOf(kind)])) as Readonly<
  Record<ImportKind, ReadonlyMap<string, string>>
>

function namesOf(kind: ImportKind): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  // What is called by another's name gives way to that one: our own names come last.
  for (const [id, others] of Object.entries(otherNames[kind] ?? {}))
    for (const other of others) names.set(plainHeader(other), id)
  for (const { id, header } of columnsOf[kind]) {
    const { whole, base } = partsOf(header)
    for (const name of [base, plainHeader(id), whole]) names.set(name, id)
  }
  return names
}

/** The column that a header names, and the unit beside it; null: none of ours. */
export function columnNamed(
  kind: ImportKind,
  header: string,
): { readonly id: string; readonly unit: string | null } | null {
  const { whole, base } = partsOf(header)
  const named = byName[kind].get(whole)
  if (named !== undefined) return { id: named, unit: unitOf(named, header) }
  const id = byName[kind].get(base)
  return id === undefined || !unitColumns.has(id) ? null : { id, unit: unitOf(id, header) }
}

/** What stands in brackets is a unit if it names money, time or people; else it tells something beside. */
const unitLike = /[元万亿天日周月年时分人名台套]|usd|eur|day|week|month|hour|min/iu

/** The unit that a header tells for the numbers of a column; null: none, or the column has no numbers. */
export function unitOf(id: string, header: string): string | null {
  const { unit } = partsOf(header)
  return unit !== null && unitColumns.has(id) && unitLike.test(unit) ? unit : null
}

/** Columns whose numbers have a unit that a header may tell. */
const unitColumns: ReadonlySet<string> = new Set([
  ...['budget', 'orderSize', 'leadTime', 'employees', 'founded', 'responseDays', 'rate', 'slot'],
])

/** True for a header that any kind has. */
export function isKnownHeader(header: string): boolean {
  return importKinds.some((kind) => columnNamed(kind, header) !== null)
}

/** True for a column that is left out with its content: numbers of lines, remarks. */
export function isAside(header: string): boolean {
  return asides.has(plainHeader(header))
}
const asides: ReadonlySet<string> = new Set(asideNames.map(plainHeader))
