import { regionWords } from '../../domain/listing/requirement-words'

export const importKinds = ['organizations', 'capabilities', 'needs'] as const
export type ImportKind = (typeof importKinds)[number]

export interface Column {
  readonly id: string
  /** Header in the template; English ids are accepted as headers too. */
  readonly header: string
  readonly isRequired: boolean
  /** How to fill it, for the template. */
  readonly hint: string
  readonly example: string
}

function column(
  id: string,
  header: string,
  hint: string,
  example: string,
  isRequired = false,
): Column {
  return { id, header, isRequired, hint, example }
}

/** Sheet names of the template. */
export const sheetNames: Readonly<Record<ImportKind, string>> = {
  organizations: '企业',
  capabilities: '能力',
  needs: '需求',
}

const chainColumns = [
  column('steps', '产业链环节', '环节编号, 多个用分号隔开', 'steel/special-steel'),
  column('codes', '行业代码', 'GB/T 4754-2017 代码, 多个用分号隔开', '3311'),
] as const

export const columnsOf: Readonly<Record<ImportKind, readonly Column[]>> = {
  organizations: [
    column('key', '企业编号', '贵方系统里的唯一编号, 再次导入据此识别', 'org-001', true),
    column('name', '企业名称', '与营业执照一致', '上海示例精密机械有限公司', true),
    column('uscc', '统一社会信用代码', '18 位; 校验位不符会提示确认', ''),
    column('shortName', '简称', '', '示例精机'),
    column('nameEn', '英文名', '', ''),
    column('kind', '机构类型', '企业 / 高校 / 科研院所 / 平台机构 / 园区运营; 空为企业', '企业'),
    column('scale', '规模', '大型 / 中型 / 小型 / 微型', '小型'),
    column('district', '所在区', '上海 16 个区之一, 如 嘉定区', '嘉定区'),
    column('region', '市外所在', '不在上海时填: 长三角 / 全国 / 全球', ''),
    column('address', '地址', '', ''),
    column('park', '园区编号', '平台上的园区编号', ''),
    column('industryCode', '行业代码', 'GB/T 4754-2017 代码', '3484'),
    column('industryText', '行业 (原文)', '来源没有代码时照抄原文', ''),
    column('founded', '成立年份', '四位数字', '2012'),
    column('employees', '员工数', '整数', '86'),
    column('summary', '简介', '一两句话', '精密零件五轴加工, 航空与医疗客户'),
    column('website', '网址', '', ''),
    column('labels', '企业标签', '标签|认定机构|有效期至; 多个用分号', ''),
  ],
  capabilities: [
    column('key', '能力编号', '唯一编号, 再次导入据此识别', 'cap-001', true),
    column('org', '企业编号', '本文件或平台上已有的企业编号', 'org-001', true),
    column('title', '能力名称', '做什么, 一句话', '钛合金薄壁件五轴加工', true),
    column('summary', '摘要', '至多 60 字', ''),
    column('description', '说明', '设备、工艺、检测、交付', ''),
    ...chainColumns,
    column('processes', '工艺', '多个用分号', '五轴加工; 真空热处理'),
    column('materials', '材料', '多个用分号', 'TC4; 7075'),
    column('products', '产品', '多个用分号', ''),
    column(
      'ranges',
      '数值能力',
      '量 数值 单位, 多个用分号',
      '尺寸公差 0.01~0.05 mm; 工件长度 1200 mm',
    ),
    column('certificates', '证书', '代码|有效期至, 多个用分号', 'AS9100D|2028-05-31; ISO9001'),
    column('capacity', '产能', '数值 单位/日、月或年', '2000 件/月'),
    column('leadTime', '交期 (天)', '一个数或 20-35', '20-35'),
    column('serves', '服务范围', '上海 / 长三角 / 全国 / 全球', '全国'),
    column('trl', '成熟度 TRL', '1 到 9', '9'),
    column('orderSize', '接单金额 (万元)', '5-400', '5-400'),
    column('evidence', '业绩', '多个用分号', ''),
    column('confirmedAt', '企业确认日期', '2026-11-01', ''),
  ],
  needs: [
    column('key', '需求编号', '唯一编号, 再次导入据此识别', 'need-001', true),
    column('org', '企业编号', '本文件或平台上已有的企业编号', 'org-001', true),
    column('kind', '需求类型', '应用场景 / 采购需求 / 攻关榜单', '采购需求', true),
    column('title', '需求名称', '要什么, 一句话', '钛合金舱门铰链第二供应商', true),
    column('summary', '摘要', '至多 60 字', ''),
    column('description', '说明', '现状、要解决什么、怎样验收', ''),
    column('descriptionTier', '说明密级', '0 公开 / 1 核验会员 / 2 保密协议; 空为 0', '0'),
    column('detail', '保密细节', '', ''),
    column('detailTier', '细节密级', '1 或 2; 空为 1', ''),
    ...chainColumns,
    column(
      'hard',
      '硬性要求',
      '一条一项, 用分号隔开; 末尾 @1 只给核验会员看, @2 只给签保密协议者看',
      '尺寸公差≤0.02 mm; 材料:TC4; 证书:AS9100D; TRL:7',
    ),
    column('wishes', '期望要求', '同上', '交期:30 天; 所在:长三角; 产能:500 件/月'),
    column('budget', '预算 (万元)', '300-600', '300-600'),
    column('budgetTier', '预算密级', '空为 0', ''),
    column('quantity', '数量', '原文', '500 件/月'),
    column(
      'tiers',
      '其他密级',
      '标题、摘要、产业链环节、数量、地点、日期、企业名称, 各加 @1 (核验会员) 或 @2 (保密协议); 不写的公开',
      '数量@1',
    ),
    column('alias', '匿名称呼', '企业名称不公开时显示, 如 某整车厂', ''),
    column('district', '地点', '上海 16 个区之一', '浦东新区'),
    column('openedAt', '发布日期', '2026-11-01', ''),
    column('closesAt', '截止日期', '2026-12-31', ''),
    column('deliverBy', '交付日期', '2027-06-30', ''),
    column('responseDays', '答复天数', '整数', '10'),
    column('confirmedAt', '企业确认日期', '2026-11-01', ''),
  ],
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
