import { findQuantity, type Quantity } from '../../shared/quantities'
import { findTerms } from './find-terms'
import type { Claim } from './scan-claim'

/** A temperature is one of keeping, not of operation; 储能 and 储氢 keep something else. */
export const stored =
  /储(?!能|氢)|贮(?!箱)|保存|样本库|冷库|冷藏|冷冻(?!机)|冷链|运输|(?<![a-z])(?:storage|frozen|stored|shipp|transport)/iu

/** Where one name stands for several, the words around it that tell which. */
const hints: Readonly<Record<string, RegExp>> = {
  'process-temperature':
    /反应|烧结|炉|釜|燃烧|焙烧|煅烧|板层|熔|硫化|模温|加热|保温|RTP|RTO|速冻|(?<![a-z])(?:sinter|anneal|react|cur(?:e|ing)|furnace|oven|bak|steril|melt|solder|shelf temp|lyophili)/iu,
  'storage-temperature': stored,
  'operating-temperature':
    /环境|工作|使用|运行|介质|工况|耐|冷却液|(?<![a-z])(?:ambient|operating|service|working|medium)/iu,
  'device-mass':
    /[整空单]机|单台|整台|整[星车船]|吊舱|[电储].{0,3}[池柜箱包]|机器人|无人机|设备|系统|本体|终端|手持|模组|起飞|(?<![a-z])(?:device|robot|battery|drone|uav|airframe|aircraft|unit|system|module|satellite)/iu,
  'part-mass':
    /工件|零件|单件|铸件|锻件|毛坯|(?<![a-z])(?:parts?|workpiece|casting|forging)(?![a-z])/iu,
  'positioning-accuracy':
    /贴装|固晶|定位|悬停|对位|运动|机床|导航|RTK|(?<![a-z])(?:placement|positioning|motion|hover)/iu,
  'measuring-accuracy': /测量|检测|示值|扫描|量测|测距|(?<![a-z])(?:measur|gaug|scan|probe)/iu,
}

const leastShare = 50

/** Of quantities that a name leaves, the one that the line tells; all of them where it tells none or several. */
export function toldBy(
  plain: string,
  { numbers }: Claim,
  found: readonly Quantity[],
): readonly Quantity[] {
  // An accuracy of 0.05 % is an error, one of 98 % a share of what is recognized.
  const codes = found.map(({ code }) => code)
  if (
    codes.length === 2 &&
    codes.includes('relative-accuracy') &&
    codes.includes('recognition-accuracy')
  ) {
    const isShare = Number(numbers[0]?.digits) >= leastShare
    return found.filter(({ code }) => (code === 'recognition-accuracy') === isShare)
  }
  const isWork = findTerms(plain).some(({ kind }) => kind === 'process')
  const told = found.filter(
    ({ code }) => hints[code]?.test(plain) === true || (code === 'process-temperature' && isWork),
  )
  return told.length === 1 ? told : found
}

/** Of these the temperature is one of operation, whatever else stands there. */
const operated = /工作|环境|使用|运行|介质|耐/u

/** By a plain quantity, what the thing that is measured makes of it, but where `unless` stands. */
const closer: readonly (readonly [of: string, when: RegExp, is: string, unless?: RegExp])[] = [
  ['thickness', /[镀涂漆]|沉金|氧化膜|(?<![a-z])(?:plating|coating|paint)/iu, 'coating-thickness'],
  ['thickness', /膜|(?<![a-z])film/iu, 'film-thickness'],
  [
    'thickness',
    /(?<!电路|线路|基|PCB|夹芯)[钢铝铜船]板|(?<![a-z])(?:plate|steel sheet)/iu,
    'sheet-thickness',
  ],
  [
    'operating-temperature',
    /RTP|RTO|烧结|退火|反应|杀菌|固化|炉膛|板层/iu,
    'process-temperature',
    operated,
  ],
  ['operating-temperature', stored, 'storage-temperature', operated],
  ['purity', /(?<![A-Za-z])H2(?![A-Za-z\d])|氢|(?<![a-z])hydrogen/iu, 'gas-purity'],
  ['remanence', /屏蔽|残余|(?<![a-z])(?:shield|residual)/iu, 'magnetic-field'],
  ['efficiency', /脱[硫硝氮磷]|去除|除尘|(?<![a-z])removal/iu, 'recovery-rate'],
]

/** What a quantity is, of the thing that a line names: a thickness of 镀金 is one of a coating. */
export function closerQuantity(plain: string, quantity: Quantity): Quantity {
  const [, , code] =
    closer.find(
      ([of, when, , unless]) =>
        of === quantity.code && when.test(plain) && unless?.test(plain) !== true,
    ) ?? []
  return (code === undefined ? undefined : findQuantity(code)) ?? quantity
}
