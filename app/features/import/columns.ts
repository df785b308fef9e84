import { regionWords } from '../../domain/listing/requirement-words'
import { capabilitySheet } from '../../listings/capability/import-sheet'
import { type ImportColumn, importColumn } from '../../listings/kind/import-column'
import { needSheet } from '../../listings/need/import-sheet'
import { equipmentSheet, pilotSheet } from '../../listings/pilot/import-sheet'

export const importKinds = [
  'organizations',
  'capabilities',
  'needs',
  'pilots',
  'equipment',
] as const
export type ImportKind = (typeof importKinds)[number]
/** Those of which each row is a listing. */
export type ListingSheetKind = 'capabilities' | 'needs' | 'pilots'

/** Sheet names of the template. */
export const sheetNames: Readonly<Record<ImportKind, string>> = {
  organizations: '企业',
  capabilities: capabilitySheet.name,
  needs: needSheet.name,
  pilots: pilotSheet.name,
  equipment: equipmentSheet.name,
}

export const columnsOf: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  organizations: [
    importColumn('key', '企业编号', '贵方系统里的唯一编号, 再次导入据此识别', 'org-001', true),
    importColumn('name', '企业名称', '与营业执照一致', '上海示例精密机械有限公司', true),
    importColumn('uscc', '统一社会信用代码', '18 位; 校验位不符会提示确认', ''),
    importColumn('shortName', '简称', '', '示例精机'),
    importColumn('nameEn', '英文名', '', ''),
    importColumn(
      'kind',
      '机构类型',
      '企业 / 高校 / 科研院所 / 平台机构 / 园区运营; 空为企业',
      '企业',
    ),
    importColumn('scale', '规模', '大型 / 中型 / 小型 / 微型', '小型'),
    importColumn('district', '所在区', '上海 16 个区之一, 如 嘉定区', '嘉定区'),
    importColumn('region', '市外所在', '不在上海时填: 长三角 / 全国 / 全球', ''),
    importColumn('address', '地址', '', ''),
    importColumn('park', '园区编号', '平台上的园区编号', ''),
    importColumn('industryCode', '行业代码', 'GB/T 4754-2017 代码', '3484'),
    importColumn('industryText', '行业 (原文)', '来源没有代码时照抄原文', ''),
    importColumn('founded', '成立年份', '四位数字', '2012'),
    importColumn('employees', '员工数', '整数', '86'),
    importColumn('summary', '简介', '一两句话', '精密零件五轴加工, 航空与医疗客户'),
    importColumn('website', '网址', '', ''),
    importColumn('labels', '企业标签', '标签|认定机构|有效期至; 多个用分号', ''),
  ],
  capabilities: capabilitySheet.columns,
  needs: needSheet.columns,
  pilots: pilotSheet.columns,
  equipment: equipmentSheet.columns,
}

/** What the choices of a template are called, and the domain's word for each. */
export const choices = {
  organizationKind: {
    企业: 'enterprise',
    高校: 'university',
    科研院所: 'institute',
    平台机构: 'platform-owner',
    园区运营: 'park-operator',
  },
  /** What else of a need may be kept back, by the name that a file gives it. */
  tieredField: {
    标题: 'titleTier',
    摘要: 'summaryTier',
    产业链环节: 'stepsTier',
    数量: 'quantityTier',
    地点: 'placeTier',
    日期: 'datesTier',
    企业名称: 'organizationTier',
  },
  scale: { 大型: 'large', 中型: 'medium', 小型: 'small', 微型: 'micro' },
  needKind: { 应用场景: 'scenario', 采购需求: 'sourcing', 攻关榜单: 'challenge' },
  region: regionWords,
  label: {
    专精特新: 'specialized-sophisticated',
    小巨人: 'little-giant',
    高新技术企业: 'high-tech',
    首台套: 'first-set',
    AEO: 'aeo',
    单项冠军: 'single-champion',
    科技型中小企业: 'tech-sme',
  },
} as const
