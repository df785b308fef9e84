import type { Lexicon } from '../language/lexicon/lexicon'

/**
 * Words that stand in the listings of every trade and tell none from another. Between two of them
 * stands what a listing is about: unless the text is parted there, two characters of different words
 * (化改 in 智能化改造) pass for a rare word, and everything 智能化改造 is alike.
 */
const commonWords = [
  ...['国内外', '有限公司', '零部件', '产业化', '自动化', '智能化', '数字化', '信息化', '高性能'],
  ...['平衡项目', '分部间', '解决', '方案', '关键', '核心', '新型', '先进', '高端', '高效', '智能'],
  ...[
    '研究',
    '研发',
    '开发',
    '技术',
    '应用',
    '项目',
    '系统',
    '平台',
    '需求',
    '方法',
    '标准',
    '工艺',
  ],
  ...[
    '设备',
    '产品',
    '业务',
    '服务',
    '改造',
    '部件',
    '制造',
    '生产',
    '加工',
    '处理',
    '设计',
    '分析',
  ],
  ...[
    '管理',
    '控制',
    '集成',
    '工程',
    '优化',
    '建设',
    '过程',
    '效率',
    '成本',
    '质量',
    '性能',
    '材料',
  ],
  ...[
    '基于',
    '关于',
    '进行',
    '实现',
    '提高',
    '提升',
    '采用',
    '利用',
    '具有',
    '主要',
    '目前',
    '现有',
  ],
  ...[
    '企业',
    '公司',
    '股份',
    '上海',
    '我国',
    '国内',
    '问题',
    '要求',
    '能够',
    '可以',
    '通过',
    '使用',
  ],
  ...['以及', '及其', '相关', '领域', '行业', '销售', '贸易', '其他', '主营', '结构', '的', '与'],
  ...['及', '或'],
] as const

const common = new RegExp(commonWords.join('|'), 'gu')

/** A normalised text with a space for each common word, save within a term of the lexicon. */
export function tellingText(text: string, lexicon: Lexicon): string {
  const terms = lexicon.scan(text)
  return text.replace(common, (word, start: number) => {
    const isInTerm = terms.some((it) => it.start < start + word.length && start < it.end)
    return isInTerm ? word : ' '
  })
}
