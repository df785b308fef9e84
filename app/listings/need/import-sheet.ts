import {
  confirmedColumn,
  type ImportSheet,
  identityColumns,
  importColumn,
  placeColumns,
  titleColumns,
} from '../kind/import-column'

const hints = {
  of: '需求',
  key: 'need-001',
  title: '要什么, 一句话',
  example: '钛合金舱门铰链第二供应商',
}

/** How a file says it. */
export const needSheet: ImportSheet = {
  name: '需求',
  columns: [
    ...identityColumns(hints),
    importColumn('kind', '需求类型', '应用场景 / 采购需求 / 攻关榜单', '采购需求', true),
    ...titleColumns(hints),
    importColumn('description', '说明', '现状、要解决什么、怎样验收', ''),
    importColumn('descriptionTier', '说明密级', '0 公开 / 1 核验会员 / 2 保密协议; 空为 0', '0'),
    importColumn('detail', '保密细节', '', ''),
    importColumn('detailTier', '细节密级', '1 或 2; 空为 1', ''),
    ...placeColumns,
    importColumn(
      'hard',
      '硬性要求',
      '一条一项, 用分号隔开; 末尾 @1 只给核验会员看, @2 只给签保密协议者看',
      '尺寸公差≤0.02 mm; 材料:TC4; 证书:AS9100D; TRL:7',
    ),
    importColumn('wishes', '期望要求', '同上', '交期:30 天; 所在:长三角; 产能:500 件/月'),
    importColumn('budget', '预算 (万元)', '300-600', '300-600'),
    importColumn('budgetTier', '预算密级', '空为 0', ''),
    importColumn('quantity', '数量', '原文', '500 件/月'),
    importColumn(
      'tiers',
      '其他密级',
      '标题、摘要、产业链环节、数量、地点、日期、企业名称, 各加 @1 (核验会员) 或 @2 (保密协议); 不写的公开',
      '数量@1',
    ),
    importColumn('alias', '匿名称呼', '企业名称不公开时显示, 如 某整车厂', ''),
    importColumn('district', '地点', '上海 16 个区之一', '浦东新区'),
    importColumn('openedAt', '发布日期', '2026-11-01', ''),
    importColumn('closesAt', '截止日期', '2026-12-31', ''),
    importColumn('deliverBy', '交付日期', '2027-06-30', ''),
    importColumn('responseDays', '答复天数', '整数', '10'),
    confirmedColumn,
  ],
}
