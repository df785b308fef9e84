import { districts } from '../../app/domain/shared/districts'
import type { LexiconEntry } from '../../search/language/lexicon/lexicon-entry'
import type { SearchDocument } from '../../search/port'
import { createRandom, type Random } from './random'

export interface GeneratedListing {
  readonly index: 'needs' | 'capabilities'
  readonly document: SearchDocument
}

/**
 * Listings one after the other, and the truth about them: which capabilities were made for which
 * need. The truth is nowhere in the documents; it fills up while the listings are drawn.
 */
export interface GeneratedListings {
  readonly listings: Iterable<GeneratedListing>
  readonly truth: ReadonlyMap<string, readonly string[]>
}

const chains = [
  'steel',
  'nev',
  'aircraft',
  'petrochemical',
  'equipment',
  'electronics',
  'integrated-circuit',
  'biomedicine',
  'embodied-ai',
  'nonferrous',
  'space',
  'green',
  'food',
  'fashion',
  'cosmetics',
] as const
const stepsOfChain = 8
const industries = [
  '2651',
  '3140',
  '3251',
  '3311',
  '3411',
  '3484',
  '3525',
  '3612',
  '3670',
  '3741',
  '3841',
  '3973',
  '3985',
  '4014',
]
const certificates = [
  'ISO9001',
  'ISO14001',
  'IATF16949',
  'AS9100D',
  'ISO13485',
  'CNAS',
  'CMA',
  'NADCAP-HT',
]
const places = [
  '工程化验证',
  '小批量试制',
  '批量供货',
  '联合攻关',
  '委托加工',
  '第二来源导入',
  '首件鉴定',
  '产线改造',
]
const qualities = [
  '高精度',
  '耐高温',
  '低缺陷',
  '轻量化',
  '高纯度',
  '长寿命',
  '低应力',
  '薄壁',
  '大尺寸',
  '高一致性',
]
const deeds = [
  '提供全流程过程记录',
  '配备在线检测与追溯',
  '可签三方技术协议',
  '按图样与样件双确认',
  '保证批次稳定性',
  '支持共同开发与迭代',
  '交付含检测报告',
  '已有同类项目经验',
]

/** About one listing in eleven is a need, and each need has two capabilities made for it. */
const capabilitiesPerNeed = 10
const madeForNeed = 2

interface Topic {
  readonly process: string
  readonly material: string
  readonly product: string
  readonly chain: string
  readonly step: string
  readonly industry: string
  readonly quality: string
}

/**
 * `count` listings (a thousand to a million) of about 59 Chinese characters each, from the terms of
 * the lexicon. The same seed and entries give the same listings. They are made one at a time, so
 * that memory does not grow with `count` but for the truth.
 */
export function generateListings(
  seed: number,
  count: number,
  entries: readonly LexiconEntry[],
): GeneratedListings {
  const truth = new Map<string, readonly string[]>()
  const termsOf = (...kinds: readonly string[]) =>
    entries.filter(({ kind }) => kinds.includes(kind)).map(({ term }) => term)
  const words = {
    processes: termsOf('process'),
    materials: termsOf('material'),
    products: termsOf('product', 'equipment'),
  }
  return { listings: drawListings(createRandom(seed), count, words, truth), truth }
}

interface Words {
  readonly processes: readonly string[]
  readonly materials: readonly string[]
  readonly products: readonly string[]
}

function* drawListings(
  random: Random,
  count: number,
  words: Words,
  truth: Map<string, readonly string[]>,
): Generator<GeneratedListing> {
  for (let made = 0; made < count; ) {
    const topic = drawTopic(random, words)
    const need = drawNeed(random, topic, words)
    const offers: string[] = []
    yield { index: 'needs', document: need }
    made++
    // Those made for the need stand anywhere among the others, with ids that say nothing.
    const places = new Set([random.below(capabilitiesPerNeed), random.below(capabilitiesPerNeed)])
    for (let at = 0; at < capabilitiesPerNeed && made < count; at++, made++) {
      const isMade = places.has(at) && offers.length < madeForNeed
      const document = drawCapability(random, isMade ? topic : drawTopic(random, words), words)
      if (isMade) offers.push(document.id)
      yield { index: 'capabilities', document }
    }
    truth.set(need.id, offers)
  }
}

function drawTopic(random: Random, words: Words): Topic {
  const chain = random.pick(chains)
  return {
    // Trades are not alike: a few terms are in many listings, most are in few.
    process: skewed(random, words.processes),
    material: skewed(random, words.materials),
    product: skewed(random, words.products),
    chain,
    step: `${chain}/${random.below(stepsOfChain)}`,
    industry: random.pick(industries),
    quality: random.pick(qualities),
  }
}

function skewed(random: Random, items: readonly string[]): string {
  return items[Math.floor(random.next() ** 2 * items.length)] as string
}

function drawNeed(random: Random, topic: Topic, words: Words): SearchDocument {
  const budget = 10 + random.below(2000)
  return {
    id: drawId(random),
    version: 1,
    text: {
      title: `${topic.quality}${topic.product}${topic.process}${random.pick(places)}`,
      summary: `寻找能做${topic.material}${topic.process}的单位`,
      description: `要求${random.pick(deeds)}，${random.pick(deeds)}，兼顾${skewed(random, words.processes)}。`,
    },
    fields: {
      ...sharedFields(random, topic),
      kind: random.pick(['scenario', 'sourcing', 'challenge']),
      budgetMinWan: budget,
      budgetMaxWan: budget * 2,
      closesAt: 1_790_000_000_000 + random.below(120) * 86_400_000,
    },
  }
}

function drawCapability(random: Random, topic: Topic, words: Words): SearchDocument {
  return {
    id: drawId(random),
    version: 1,
    text: {
      title: `${topic.material}${topic.process}${random.pick(places)}`,
      summary: `面向${topic.product}的${topic.quality}${topic.process}`,
      description: `${random.pick(deeds)}，${random.pick(deeds)}，另有${skewed(random, words.processes)}能力。`,
    },
    fields: {
      ...sharedFields(random, topic),
      isVerified: random.chance(0.6),
      scale: random.pick(['large', 'medium', 'small', 'micro']),
      serves: ['shanghai', 'yangtze-delta', 'china'].slice(0, 1 + random.below(3)),
      leadTimeDays: random.chance(0.7) ? 5 + random.below(90) : null,
      orderMinWan: random.chance(0.7) ? random.below(100) : null,
    },
  }
}

function sharedFields(random: Random, topic: Topic) {
  return {
    state: 'published',
    chain: [topic.chain],
    step: [topic.step],
    industry: ['C', topic.industry.slice(0, 2), topic.industry.slice(0, 3), topic.industry],
    district: random.pick(districts).code,
    process: [topic.process],
    material: [topic.material],
    certificate: certificates.filter(() => random.chance(0.2)),
    trl: random.chance(0.8) ? 3 + random.below(7) : null,
    publishedAt: 1_760_000_000_000 + random.below(300) * 86_400_000,
    confirmedAt: 1_780_000_000_000 + random.below(60) * 86_400_000,
  }
}

/** 96 random bits: drawn for every listing alike, so that an id says nothing of the truth. */
function drawId(random: Random): string {
  const part = () =>
    Math.floor(random.next() * 0x100000000)
      .toString(16)
      .padStart(8, '0')
  return `${part()}-${part()}-${part()}`
}
