import { createLexicon } from '../../../search/language/lexicon/lexicon'
import { pinyinForms } from '../../../search/language/text/pinyin'
import type { SearchDocument } from '../../../search/port'

/** A small lexicon whose every term is used by some test. */
export const lexicon = createLexicon([
  { term: '数控加工', kind: 'process', synonyms: ['CNC', 'CNC 加工'], broader: ['机械加工'] },
  {
    term: '五轴加工',
    kind: 'process',
    synonyms: ['五轴联动加工', '5轴加工'],
    broader: ['数控加工'],
  },
  { term: '注塑', kind: 'process', synonyms: ['注射成型'], broader: [] },
  { term: '激光焊接', kind: 'process', synonyms: [], broader: ['焊接'] },
  { term: '物理气相沉积', kind: 'process', synonyms: ['PVD'], broader: [] },
  { term: 'TC4', kind: 'material', synonyms: ['Ti-6Al-4V'], broader: ['钛合金'] },
  { term: '铝合金', kind: 'material', synonyms: [], broader: [] },
  { term: '光刻胶', kind: 'material', synonyms: ['光阻', 'photoresist'], broader: [] },
])

export function capability(id: string, given: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id,
    version: 1,
    text: { title: '', ...given.text },
    fields: { state: 'published', ...given.fields },
    ...(given.version === undefined ? {} : { version: given.version }),
  }
}

export function organization(id: string, name: string, shortName: string): SearchDocument {
  return {
    id,
    version: 1,
    text: { name, shortName, namePinyin: pinyinForms([name, shortName]) },
    fields: { kind: 'enterprise', isVerified: true },
  }
}

/** Small, fast and the same everywhere: mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

// Close relatives, so that pairs of characters meet in the wrong order and across words.
const words =
  '激光 激光切割 焊接 光刻 光刻胶 刻蚀 胶粘 粘接 精密 密封 封装 装配 配方 方案 铸造 造型 型材 材料 料筒 热处理 处理器 器件 件套 套筒 筒体 体系 系统 统计 计量 量具 具身 身份 电机 机电 电源 源头 头部 部件 光机 机光'.split(
    ' ',
  )
const models = [
  'tc4',
  '17-4ph',
  'ra0.4',
  'ss316l',
  'krf',
  'peek',
  'abb',
  'h13',
  '6061-t6',
  'gb/t4754',
]

const districts = ['310112', '310113', '310114', '310115', '310116'] as const

/** Listings of some 60 characters, in plain half-width simplified lower-case text. */
export function generateCorpus(seed: number, count: number): readonly SearchDocument[] {
  const random = createRandom(seed)
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  const phrase = (length: number) =>
    Array.from({ length }, () => (random() < 0.12 ? ` ${pick(models)} ` : pick(words))).join(
      random() < 0.3 ? '，' : '',
    )
  return Array.from({ length: count }, (_, n) =>
    capability(`c-${String(n).padStart(4, '0')}`, {
      text: { title: phrase(3), summary: phrase(8), description: phrase(14) },
      fields: {
        district: pick(districts),
        chain: [pick(['steel', 'nev', 'aircraft'])],
        certificate: ['ISO9001', 'IATF16949', 'CNAS'].filter(() => random() < 0.4),
        trl: random() < 0.8 ? 1 + Math.floor(random() * 9) : null,
        orderMinWan: random() < 0.7 ? Math.floor(random() * 500) / 10 : null,
        isVerified: random() < 0.5,
        confirmedAt: 1_700_000_000_000 + Math.floor(random() * 1e10),
      },
    }),
  )
}

/** Everything a reader can see of a listing, to look words up in. */
export function visibleText(document: SearchDocument): string {
  return Object.values(document.text).flat().join('\n')
}
