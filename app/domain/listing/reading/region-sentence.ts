import type { RequirementBody } from '../requirement'
import { plainSigns } from './plain-signs'
import { readRegion } from './read-region'

type RegionBody = Extract<RequirementBody, { kind: 'region' }>

const places =
  /上海市?|长三角|江浙沪皖?|沪苏浙皖|全国|国内|中国|全球|海外|世界各地|shanghai|china|(?:the )?yangtze (?:river )?delta|worldwide|globally/giu
const placeNames: Readonly<Record<string, string>> = {
  沪苏浙皖: '长三角',
  江浙沪皖: '长三角',
  江浙沪: '长三角',
  世界各地: '全球',
}
const served =
  /服务|售后|供货|供应(?!商)|配送|发货|覆盖|上门|驻[场厂]|运维|维修|安装|面向|网点|备件|(?<![a-z])(?:serv|ship|deliver|suppl(?!ier)|support|install|maint)/iu
const stands =
  /厂址|工厂|[外协作]厂|企业|供应商|厂家|生产地|产地|公司|基地|总部|车间|仓库|场地|园区|实验室|外协|位于|坐落|设在|设于|注册|所在|(?<![a-z])(?:plant|factory|supplier|company|warehouse|located|based|situated|site|premises|facility|office)/iu
/** What says no more than that somebody stands there or serves there. */
const said =
  /主要城市|主要港口|网点|运维|备件|项目|设(?!备)|外协|in major ports|after-sales|[\s,，。、:：的\ue000]|供应商|供方|工厂|厂址|企业|厂家|公司|总部|生产基地|基地|仓库|外协厂|协作厂|生产地|产地|必?须|应当?|需要?|要求?|可以?|能够?|即可|只[做限]?|仅限?|位于|坐落于?|设[在于]|注册[于在]?|注册地|所在地?|在|地区|区域|范围|境内|本地|内|服务|业务|供货|供应|覆盖|面向|配送|发货|提供|上门|售后|现场|客户|市场|(?<![a-z])(?:we|the|a|an|in|to|is|be|must|shall|should|can|located|based|situated|within|serves?|ships?|delivers?|supply|supplies|service|supplier|plant|company|factory|throughout|across|all|over)(?![a-z])/giu
const turning =
  /(?<![a-z])(?:east|south|north|west|central|greater) \ue000|[\d≤≥<>=±%]|周边|附近|周围|邻近|毗邻|也行|也可|不|非|除|外(?!海|协)|无|未|或|及|和|与|拟|计划|如|若|(?<![a-z])(?:or|and|not|no|except|outside|unless|than|standard)(?![a-z])/iu
/** 上海化工区 is a part of the city, of which nothing is known. */
const district = /上海市?(?!地区|区域)[\p{Script=Han}]{0,4}(?:区(?!域)|园|港|镇)/u
const mostSentence = 40

/**
 * A sentence that says only where somebody stands or whom somebody serves, with one place in it: `供应商须在上海`,
 * `轴系对中服务覆盖长三角各船厂`. What it says besides stays beside it as it was written. Null for all others.
 */
export function readRegionSentence(text: string): RegionBody | null {
  const plain = plainSigns(text).trim()
  const all = [...plain.matchAll(places)]
  // 海外项目，全球运维: abroad is a part of all the world.
  const found = all.some(([name]) => name === '全球')
    ? all.filter(([name]) => name !== '海外')
    : all
  const [place] = found
  if (place === undefined || found.length > 1 || plain.length > mostSentence) return null
  const rest = plain.replace(place[0], '\ue000')
  if (district.test(plain) || turning.test(rest.replaceAll(/海外/gu, ''))) return null
  // 厂址在上海，方便驻厂检验: the clause with the place says which.
  const clause = rest.split(/[,，;；]/u).find((it) => it.includes('\ue000')) ?? rest
  const [isServed, isSite] = [served.test(clause), stands.test(clause)]
  if (!isServed && !isSite) return null
  const name = place[0].replace(/^the /iu, '')
  const read = readRegion(placeNames[name.toLowerCase()] ?? name, isServed ? 'service' : 'site')
  if (!read.ok) return null
  return rest.replaceAll(said, '') === ''
    ? read.value
    : { ...read.value, condition: text.trim().replaceAll(/\s+/gu, ' ') }
}
