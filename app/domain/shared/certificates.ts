import { type Certificate, certificate } from './certificate'
import { companyCertificates } from './company-certificates'
import { foldWidth } from './fold-width'
import { tradeCertificates } from './trade-certificates'

export type { Certificate } from './certificate'

export const certificates: readonly Certificate[] = [
  certificate('ISO9001', 'ISO 9001 质量管理体系', 'ISO 9001'),
  certificate('ISO14001', 'ISO 14001 环境管理体系', 'ISO 14001'),
  certificate('ISO45001', 'ISO 45001 职业健康安全', 'ISO 45001'),
  certificate('ISO50001', 'ISO 50001 能源管理体系', 'ISO 50001'),
  certificate('ISO27001', 'ISO/IEC 27001 信息安全', 'ISO/IEC 27001'),
  certificate(
    'IATF16949',
    'IATF 16949 汽车质量体系',
    'IATF 16949',
    ['ISO9001'],
    ['TS 16949', 'ISO/TS 16949', 'IATF'],
  ),
  certificate('VDA6.3', 'VDA 6.3 过程审核', 'VDA 6.3'),
  certificate('TISAX', 'TISAX 汽车信息安全评估', 'TISAX'),
  certificate('ISO26262', 'ISO 26262 道路车辆功能安全', 'ISO 26262'),
  certificate(
    'ASPICE-L2',
    'Automotive SPICE 二级',
    'Automotive SPICE level 2',
    ['ASPICE-L1'],
    ['ASPICE CL2', 'ASPICE L2', 'ASPICE 二级'],
  ),
  certificate('AEC-Q100', 'AEC-Q100 车规芯片', 'AEC-Q100'),
  certificate('AEC-Q200', 'AEC-Q200 车规被动器件', 'AEC-Q200'),
  certificate(
    'AS9100D',
    'AS9100D 航空航天质量体系',
    'AS9100D',
    ['ISO9001'],
    ['AS9100', 'EN 9100', 'AS/EN 9100', 'AS9100 Rev D'],
  ),
  certificate('NADCAP-HT', 'NADCAP 热处理', 'NADCAP heat treating'),
  certificate('NADCAP-NDT', 'NADCAP 无损检测', 'NADCAP NDT'),
  certificate('NADCAP-WLD', 'NADCAP 焊接', 'NADCAP welding'),
  certificate('NADCAP-CP', 'NADCAP 化学处理', 'NADCAP chemical processing'),
  certificate(
    'GJB9001C',
    'GJB 9001C 装备质量体系',
    'GJB 9001C',
    ['ISO9001'],
    ['国军标质量管理体系', '国军标', 'GJB 9001'],
  ),
  certificate('DO-178C', 'DO-178C 机载软件', 'DO-178C'),
  certificate('CAAC-PMA', '民航零部件制造人批准 PMA', 'CAAC PMA'),
  certificate('ISO13485', 'ISO 13485 医疗器械质量体系', 'ISO 13485'),
  certificate('GMP', '药品 GMP 符合性', 'GMP'),
  certificate('FDA-DMF', 'FDA DMF 备案', 'FDA DMF'),
  certificate(
    'NMPA-III',
    '第三类医疗器械注册证',
    'NMPA class III registration',
    [],
    ['三类医疗器械注册证', '医疗器械注册证 III 类', 'III 类医疗器械注册证'],
  ),
  certificate('GLP', 'GLP 非临床研究质量管理', 'GLP'),
  certificate('BSL-2', '二级生物安全实验室备案', 'BSL-2 filing'),
  certificate('CMA', 'CMA 检验检测机构资质', 'CMA'),
  certificate(
    'CNAS',
    'CNAS 实验室认可 (ISO/IEC 17025)',
    'CNAS (ISO/IEC 17025)',
    [],
    ['CNAS', 'CNAS 实验室', 'CNAS 认可实验室', 'ISO/IEC 17025', 'ISO 17025'],
  ),
  certificate('SEMI-S2', 'SEMI S2 设备安全', 'SEMI S2', [], ['SEMI S2/S8', 'SEMI S2 认证']),
  certificate('SEMI-F47', 'SEMI F47 电压暂降', 'SEMI F47'),
  certificate('ESD-S20.20', 'ANSI/ESD S20.20 静电防护', 'ANSI/ESD S20.20'),
  certificate('IPC-A-610-3', 'IPC-A-610 三级', 'IPC-A-610 class 3'),
  certificate('UL', 'UL 认证', 'UL'),
  certificate('CE', 'CE 标志', 'CE', [], ['CE marking', 'CE mark']),
  certificate('CCC', 'CCC 强制性产品认证', 'CCC', [], ['3C', '3C 认证', '3C 强制认证']),
  certificate('ATEX', 'ATEX 防爆', 'ATEX'),
  certificate('IECEX', 'IECEx 防爆', 'IECEx'),
  certificate('SIL2', 'IEC 61508 SIL 2', 'IEC 61508 SIL 2', ['SIL1'], ['SIL 2', 'SIL 2 级']),
  certificate(
    'SIL3',
    'IEC 61508 SIL 3',
    'IEC 61508 SIL 3',
    ['SIL2', 'SIL1'],
    ['SIL 3', 'SIL 3 级'],
  ),
  certificate(
    'CCS',
    '中国船级社型式认可',
    'CCS type approval',
    [],
    ['CCS', '中国船级社', 'CCS 船级社', 'CCS 型式认可'],
  ),
  certificate(
    'DNV',
    'DNV 认可',
    'DNV approval',
    [],
    ['DNV', 'DNV GL', 'DNV type approval', '挪威船级社'],
  ),
  certificate('PED', '承压设备指令 PED', 'PED'),
  certificate('TS-PV', '特种设备生产许可 (压力容器)', 'Pressure vessel licence'),
  certificate('TS-PIPE', '特种设备生产许可 (压力管道元件)', 'Pressure piping licence'),
  certificate('ASME-U', 'ASME U 钢印', 'ASME U stamp'),
  certificate('EN15085', 'EN 15085 轨道车辆焊接', 'EN 15085'),
  certificate(
    'ISO22163',
    'ISO 22163 轨道交通质量体系',
    'ISO 22163',
    ['ISO9001'],
    ['ISO/TS 22163', 'IRIS'],
  ),
  certificate('ISO3834-2', 'ISO 3834-2 焊接质量', 'ISO 3834-2'),
  certificate('HAF604', 'HAF 604 民用核安全设备', 'HAF 604'),
  certificate('HACCP', 'HACCP 体系', 'HACCP'),
  certificate('ISO22000', 'ISO 22000 食品安全', 'ISO 22000', ['HACCP']),
  certificate('FSSC22000', 'FSSC 22000 食品安全', 'FSSC 22000', ['ISO22000', 'HACCP']),
  certificate(
    'SC',
    '食品生产许可证 SC',
    'Food production licence',
    [],
    ['SC 证', '食品生产许可证', '食品生产许可'],
  ),
  certificate('ISO22716', 'ISO 22716 化妆品 GMP', 'ISO 22716', [], ['GMPC', 'ISO 22716 / GMPC']),
  certificate('RCS', 'RCS 再生含量声明标准', 'RCS (Recycled Claim Standard)', [], ['RCS']),
  certificate('COSMETIC-LIC', '化妆品生产许可证', 'Cosmetics production licence'),
  certificate('HALAL', '清真认证', 'Halal', [], ['清真食品认证', '清真']),
  certificate(
    'FSC-COC',
    'FSC 产销监管链',
    'FSC chain of custody',
    [],
    ['FSC', 'FSC 森林认证', '森林认证', 'FSC-CoC'],
  ),
  certificate(
    'OEKO-TEX-100',
    'OEKO-TEX Standard 100',
    'OEKO-TEX Standard 100',
    [],
    ['OEKO-TEX 100', 'OEKO-TEX'],
  ),
  certificate('GRS', 'GRS 全球回收标准', 'GRS'),
  certificate('ROHS', 'RoHS 符合性', 'RoHS'),
  certificate('REACH', 'REACH 符合性', 'REACH'),
  certificate(
    'HAZCHEM-LIC',
    '危险化学品安全生产/经营许可',
    'Hazardous chemicals licence',
    [],
    ['危化品经营许可证', '危险化学品经营许可证', '危险化学品安全生产许可证'],
  ),
  certificate('ISO14064', 'ISO 14064 温室气体核查', 'ISO 14064'),
  certificate('CMMI3', 'CMMI 三级', 'CMMI level 3', [], ['CMMI 3 级']),
  certificate('CMMI5', 'CMMI 五级', 'CMMI level 5', ['CMMI3', 'CMMI4'], ['CMMI 5 级']),
  certificate(
    'MLPS3',
    '网络安全等级保护三级',
    'MLPS level 3',
    ['MLPS2'],
    ['等保三级', '等保 3 级'],
  ),
  certificate('AEO', 'AEO 高级认证企业', 'AEO advanced'),
  certificate('QC080000', 'QC 080000 有害物质管理', 'QC 080000'),
  certificate('UN38.3', 'UN 38.3 锂电池运输', 'UN 38.3', [], ['UN38.3', 'UN 38.3 测试']),
  certificate('NADCAP', 'NADCAP 特种工艺', 'NADCAP'),
  certificate('ABS', '美国船级社 ABS 认可', 'ABS approval', [], ['ABS', '美国船级社']),
  certificate('LR', '劳氏船级社 LR 认可', 'Lloyd’s Register approval', [], ['LR', '劳氏船级社']),
  certificate('BV', '法国船级社 BV 认可', 'Bureau Veritas approval', [], ['BV', '法国船级社']),
  certificate('CRCC', 'CRCC 铁路产品认证', 'CRCC railway product certification'),
  certificate('GOTS', 'GOTS 全球有机纺织品标准', 'GOTS'),
  certificate('BLUESIGN', 'bluesign 蓝标', 'bluesign'),
  certificate('BRCGS', 'BRCGS 食品安全', 'BRCGS', [], ['BRC']),
  certificate('KOSHER', '犹太洁食认证', 'Kosher'),
  certificate('GSP', '药品经营质量管理规范 GSP', 'GSP'),
  certificate('MDR-CE', '欧盟医疗器械 MDR CE', 'EU MDR CE', [], ['MDR', 'CE MDR']),
  certificate('FDA-510K', 'FDA 510(k) 上市前通知', 'FDA 510(k)', [], ['510(k)', '510K']),
  certificate('CQC', 'CQC 自愿性产品认证', 'CQC mark'),
  certificate('TUV', 'TÜV 认证', 'TÜV certification', [], ['TUV', 'TÜV']),
  certificate('IEC62133', 'IEC 62133 电池安全', 'IEC 62133'),
  certificate('IEC62443', 'IEC 62443 工控信息安全', 'IEC 62443'),
  certificate('ISO15378', 'ISO 15378 药包材质量体系', 'ISO 15378', ['ISO9001']),
  certificate('ISO20000', 'ISO/IEC 20000 信息技术服务', 'ISO/IEC 20000', [], ['ISO 20000']),
  certificate('ISO14067', 'ISO 14067 产品碳足迹', 'ISO 14067'),
  certificate('ISO20400', 'ISO 20400 可持续采购', 'ISO 20400'),
  certificate('SA8000', 'SA8000 社会责任', 'SA8000'),
  certificate(
    'MIL-LIC',
    '武器装备科研生产许可证',
    'Arms research and production licence',
    [],
    ['武器装备科研生产许可'],
  ),
  certificate(
    'SECRECY-LIC',
    '武器装备科研生产单位保密资格',
    'Secrecy qualification for arms',
    [],
    ['保密资格', '军工保密资格'],
  ),
  certificate(
    'UAV-OC',
    '民用无人驾驶航空器运营合格证',
    'UAV operator certificate',
    [],
    ['无人机运营合格证'],
  ),
  certificate('CAAC-TC', '民航型号合格证 TC', 'CAAC type certificate', [], ['型号合格证']),
  certificate('CAAC-PC', '民航生产许可证 PC', 'CAAC production certificate'),
  certificate('CAAC-145', '民航维修许可证 CCAR-145', 'CCAR-145 repair station', [], ['CCAR-145']),
  certificate('PRINT-LIC', '印刷经营许可证', 'Printing licence'),
  certificate('SAFETY-LIC', '安全生产许可证', 'Work safety licence'),
  certificate('DISCHARGE-LIC', '排污许可证', 'Pollutant discharge permit'),
  certificate(
    'HAZWASTE-LIC',
    '危险废物经营许可证',
    'Hazardous waste licence',
    [],
    ['危废经营许可证', '危废经营许可'],
  ),
  ...tradeCertificates,
  ...companyCertificates,
]

const byCode: ReadonlyMap<string, Certificate> = new Map(certificates.map((c) => [c.code, c]))

/** The certificate of that code, or undefined if the vocabulary does not hold it. */
export function findCertificate(code: string): Certificate | undefined {
  return byCode.get(code)
}

const byName: ReadonlyMap<string, Certificate> = new Map(
  [...certificates]
    .reverse()
    .flatMap((it) =>
      [it.nameEn, it.name, it.code, ...it.aliases].map((name) => [plainName(name), it] as const),
    ),
)

/** The certificate that people mean by a code or a name of any width, case and spacing: `iso 9001`. */
export function certificateNamed(text: string): Certificate | undefined {
  return byName.get(plainName(text))
}

function plainName(text: string): string {
  return foldWidth(text).replaceAll(/\s/gu, '').toUpperCase()
}
