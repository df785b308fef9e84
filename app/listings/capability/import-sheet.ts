import {
  confirmedColumn,
  type ImportSheet,
  identityColumns,
  importColumn,
  placeColumns,
  titleColumns,
} from '../kind/import-column'

const hints = {
  of: '能力',
  key: 'cap-001',
  title: '做什么, 一句话',
  example: '钛合金薄壁件五轴加工',
}

/** How a file says it. */
export const capabilitySheet: ImportSheet = {
  name: '能力',
  columns: [
    ...identityColumns(hints),
    ...titleColumns(hints),
    importColumn('description', '说明', '设备、工艺、检测、交付', ''),
    ...placeColumns,
    importColumn('processes', '工艺', '多个用分号', '五轴加工; 真空热处理'),
    importColumn('materials', '材料', '多个用分号', 'TC4; 7075'),
    importColumn('products', '产品', '多个用分号', ''),
    importColumn(
      'ranges',
      '数值能力',
      '量 数值 单位, 多个用分号',
      '尺寸公差 0.01~0.05 mm; 工件长度 1200 mm',
    ),
    importColumn(
      'certificates',
      '证书',
      '代码|有效期至, 多个用分号',
      'AS9100D|2028-05-31; ISO9001',
    ),
    importColumn('capacity', '产能', '数值 单位/日、月或年', '2000 件/月'),
    importColumn('leadTime', '交期 (天)', '一个数或 20-35', '20-35'),
    importColumn('serves', '服务范围', '上海 / 长三角 / 全国 / 全球', '全国'),
    importColumn('trl', '成熟度 TRL', '1 到 9', '9'),
    importColumn('orderSize', '接单金额 (万元)', '5-400', '5-400'),
    importColumn('evidence', '业绩', '多个用分号', ''),
    confirmedColumn,
  ],
}
