import {
  confirmedColumn,
  type ImportSheet,
  identityColumns,
  importColumn,
  placeColumns,
  titleColumns,
} from '../kind/import-column'

const hints = {
  of: '平台',
  key: 'pilot-001',
  title: '中试平台的名称',
  example: '高温合金粉末中试平台',
}

/** How a file says it. */
export const pilotSheet: ImportSheet = {
  name: '中试平台',
  columns: [
    ...identityColumns(hints),
    ...titleColumns(hints),
    importColumn('description', '说明', '能做什么、怎样合作', ''),
    ...placeColumns,
    importColumn('scale', '中试规模', '原文', '公斤级至百公斤级'),
    importColumn('processes', '工艺', '多个用分号', '气雾化制粉; 热等静压'),
    importColumn('materials', '材料', '多个用分号', 'GH4169'),
    importColumn('certificates', '证书', '代码, 多个用分号', 'ISO9001; CNAS'),
    importColumn('trl', '适用成熟度', '一个数或 4-8', '4-8'),
    importColumn('openDays', '开放日', '周一至周五, 或 周一; 周三', '周一至周五'),
    importColumn('hours', '开放时间', '09:00-17:30', '09:00-17:30'),
    importColumn('rules', '使用规则', '', ''),
    importColumn('district', '地点', '上海 16 个区之一', '宝山区'),
    importColumn('address', '地址', '', ''),
    importColumn(
      'lines',
      '设备清单',
      '一行一台, 如表单所写; 也可另填「设备」工作表',
      '真空烧结炉；型号 VSF-300；2 台；800 元/小时',
    ),
    confirmedColumn,
  ],
}

/** The pieces of equipment of the platforms of the same file. */
export const equipmentSheet: ImportSheet = {
  name: '设备',
  columns: [
    importColumn('key', '设备编号', '在平台内唯一', 'eq-001', true),
    importColumn('pilot', '平台编号', '本文件「中试平台」里的编号', 'pilot-001', true),
    importColumn('name', '设备名称', '', '真空烧结炉', true),
    importColumn('model', '型号', '', 'VSF-300'),
    importColumn('count', '台数', '整数; 空为 1', '2'),
    importColumn('rate', '收费 (元/小时)', '', '800'),
    importColumn('slot', '每段时长 (分钟)', '预约的最短一段', '240'),
    importColumn('ranges', '参数', '量 数值 单位, 多个用分号', '工作温度 200~1600 ℃'),
    importColumn('note', '备注', '', '须预冷'),
  ],
}
