/**
 * Units of measure that requirements and offers may use. `factor` and `offset` lead to the
 * dimension's base unit: base = value × factor + offset. `rec20` is the UN/ECE Recommendation 20
 * code where one exists.
 */
export interface Unit {
  readonly symbol: string
  readonly dimension: Dimension
  readonly factor: number
  readonly offset?: number
  readonly rec20?: string
  readonly aliases: readonly string[]
}

export type Dimension =
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'time'
  | 'temperature'
  | 'temperature-difference'
  | 'pressure'
  | 'force'
  | 'torque'
  | 'energy'
  | 'power'
  | 'voltage'
  | 'current'
  | 'resistance'
  | 'capacitance'
  | 'frequency'
  | 'ratio'
  | 'angle'
  | 'speed'
  | 'rotation'
  | 'acceleration'
  | 'density'
  | 'flow-volume'
  | 'flow-mass'
  | 'viscosity'
  | 'hardness-hrc'
  | 'hardness-hv'
  | 'hardness-hb'
  | 'force-per-length'
  | 'area-per-mass'
  | 'ip-code'
  | 'charge'
  | 'field-electric'
  | 'endotoxin'
  | 'temperature-rate'
  | 'vapour-transmission'
  | 'flow-normal'
  | 'melt-flow'
  | 'thermal-expansion'
  | 'resistivity'
  | 'gloss'
  | 'hardness-shore-a'
  | 'conductivity-thermal'
  | 'conductivity-electric'
  | 'energy-density-mass'
  | 'power-density-mass'
  | 'energy-density-area'
  | 'impact'
  | 'mass-per-area'
  | 'concentration'
  | 'molar'
  | 'data'
  | 'data-rate'
  | 'compute'
  | 'count'
  | 'rate'
  | 'gain'
  | 'luminance'
  | 'magnetic-flux'
  | 'resolution'
  | 'grade'
  | 'activity'
  | 'leak-rate'

function unit(
  symbol: string,
  dimension: Dimension,
  factor: number,
  aliases: readonly string[] = [],
  rec20?: string,
  offset?: number,
): Unit {
  return {
    symbol,
    dimension,
    factor,
    aliases,
    ...(rec20 === undefined ? {} : { rec20 }),
    ...(offset === undefined ? {} : { offset }),
  }
}

export const units: readonly Unit[] = [
  unit('pm', 'length', 1e-12, ['皮米'], 'C52'),
  unit('nm', 'length', 1e-9, ['纳米'], 'C45'),
  unit('μm', 'length', 1e-6, ['um', 'µm', '微米'], '4H'),
  unit('mm', 'length', 1e-3, ['毫米'], 'MMT'),
  unit('cm', 'length', 1e-2, ['厘米'], 'CMT'),
  unit('m', 'length', 1, ['米'], 'MTR'),
  unit('km', 'length', 1e3, ['千米', '公里'], 'KMT'),
  unit('inch', 'length', 0.0254, ['英寸', '寸', '吋', 'in', 'inches'], 'INH'),
  unit('ft', 'length', 0.3048, ['英尺', 'feet'], 'FOT'),
  unit('mil', 'length', 2.54e-5, ['密耳']),
  unit('μin', 'length', 2.54e-8, ['微英寸', 'uin'], 'M7'),
  unit('丝', 'length', 1e-5, ['忽米', '条丝']),
  unit('Å', 'length', 1e-10, ['埃'], 'A11'),
  unit('海里', 'length', 1852, ['nmi', 'n mile'], 'NMI'),
  unit('dm', 'length', 0.1, ['分米'], 'DMT'),
  unit('mm²', 'area', 1e-6, ['mm2', '平方毫米'], 'MMK'),
  unit('cm²', 'area', 1e-4, ['cm2', '平方厘米'], 'CMK'),
  unit('m²', 'area', 1, ['m2', '平方米', '平米', '㎡', '平方'], 'MTK'),
  unit('亩', 'area', 2000 / 3),
  unit('μL', 'volume', 1e-9, ['uL', '微升'], '4G'),
  unit('mL', 'volume', 1e-6, ['ml', '毫升', 'cc'], 'MLT'),
  unit('L', 'volume', 1e-3, ['l', '升', '公升', 'litre', 'litres', 'liter', 'liters'], 'LTR'),
  unit('m³', 'volume', 1, ['m3', '立方米', '立方', '㎥'], 'MTQ'),
  unit('mg', 'mass', 1e-6, ['毫克'], 'MGM'),
  unit('g', 'mass', 1e-3, ['克'], 'GRM'),
  unit('kg', 'mass', 1, ['千克', '公斤', '㎏'], 'KGM'),
  unit('t', 'mass', 1e3, ['吨', 'ton', 'tons', 'tonne', 'tonnes'], 'TNE'),
  unit('万吨', 'mass', 1e7),
  unit('lb', 'mass', 0.45359237, ['磅', 'lbs'], 'LBR'),
  unit('fs', 'time', 1e-15, ['飞秒']),
  unit('ps', 'time', 1e-12, ['皮秒'], 'H70'),
  unit('ns', 'time', 1e-9, ['纳秒'], 'C47'),
  unit('μs', 'time', 1e-6, ['us', 'µs', '微秒'], 'B98'),
  unit('ms', 'time', 1e-3, ['毫秒'], 'C26'),
  unit('s', 'time', 1, ['秒'], 'SEC'),
  unit('min', 'time', 60, ['分钟', 'minutes', 'mins', 'minute'], 'MIN'),
  unit('h', 'time', 3600, ['小时', '时', 'hr', 'hrs', 'hour', 'hours'], 'HUR'),
  unit('万小时', 'time', 3.6e7, ['万h']),
  unit('d', 'time', 86400, ['天', '日', 'day', 'days'], 'DAY'),
  unit('周', 'time', 604800, ['星期', 'week', 'weeks', 'wk'], 'WEE'),
  unit('个月', 'time', 2592000, ['月', 'month', 'months']),
  unit('a', 'time', 31557600, ['年', 'year', 'years', 'yr'], 'ANN'),
  unit('K', 'temperature', 1, ['开尔文'], 'KEL'),
  unit('℃', 'temperature', 1, ['°C', 'degC', '摄氏度', '度'], 'CEL', 273.15),
  unit('℉', 'temperature', 5 / 9, ['°F', 'degF', '华氏度'], 'FAH', 459.67 * (5 / 9)),
  unit('ΔK', 'temperature-difference', 1, ['±K', '±℃', '℃温差']),
  unit('mPa', 'pressure', 1e-3, ['毫帕'], '74'),
  unit('Pa', 'pressure', 1, ['帕', '帕斯卡'], 'PAL'),
  unit('hPa', 'pressure', 100, ['百帕'], 'A97'),
  unit('kPa', 'pressure', 1e3, ['千帕'], 'KPA'),
  unit('MPa', 'pressure', 1e6, ['兆帕', 'N/mm²', 'N/mm2'], 'MPA'),
  unit('GPa', 'pressure', 1e9, ['吉帕'], 'A89'),
  unit('bar', 'pressure', 1e5, ['巴', '公斤压力'], 'BAR'),
  unit('mbar', 'pressure', 100, ['毫巴'], 'MBR'),
  unit('Torr', 'pressure', 101325 / 760, ['托', 'torr'], 'UA'),
  unit('mTorr', 'pressure', 101.325 / 760, ['毫托', 'mtorr']),
  unit('atm', 'pressure', 101325, ['大气压', '标准大气压'], 'ATM'),
  unit('psi', 'pressure', 6894.757293168361, ['PSI'], 'PS'),
  unit('kgf/cm²', 'pressure', 98066.5, ['kgf/cm2', 'kg/cm²', 'kg/cm2'], 'E42'),
  unit('mN', 'force', 1e-3, ['毫牛'], 'C20'),
  unit('N', 'force', 1, ['牛', '牛顿'], 'NEW'),
  unit('kN', 'force', 1e3, ['千牛'], 'B47'),
  unit('MN', 'force', 1e6, ['兆牛'], 'B73'),
  unit('kgf', 'force', 9.80665, ['公斤力'], 'B37'),
  unit('tf', 'force', 9806.65, ['吨力']),
  unit('N·m', 'torque', 1, ['Nm', 'N*m', '牛米'], 'NU'),
  unit('kN·m', 'torque', 1e3, ['kNm', 'kN*m', '千牛米'], 'B48'),
  unit('mN·m', 'torque', 1e-3, ['mNm'], 'D83'),
  unit('J', 'energy', 1, ['焦'], 'JOU'),
  unit('kJ', 'energy', 1e3, ['千焦'], 'KJO'),
  unit('Wh', 'energy', 3600, ['瓦时'], 'WHR'),
  unit('kWh', 'energy', 3.6e6, ['千瓦时', '度电', 'kW·h'], 'KWH'),
  unit('MWh', 'energy', 3.6e9, ['兆瓦时', 'MW·h'], 'MWH'),
  unit('GWh', 'energy', 3.6e12, ['吉瓦时'], 'GWH'),
  unit('mJ', 'energy', 1e-3, ['毫焦'], 'C15'),
  unit('MJ', 'energy', 1e6, ['兆焦'], '3B'),
  unit('mW', 'power', 1e-3, ['毫瓦'], 'C31'),
  unit('W', 'power', 1, ['瓦'], 'WTT'),
  unit('kW', 'power', 1e3, ['千瓦'], 'KWT'),
  unit('MW', 'power', 1e6, ['兆瓦'], 'MAW'),
  unit('GW', 'power', 1e9, ['吉瓦'], 'A90'),
  unit('μW', 'power', 1e-6, ['uW', '微瓦'], 'D80'),
  unit('μV', 'voltage', 1e-6, ['uV', '微伏'], 'D82'),
  unit('mV', 'voltage', 1e-3, ['毫伏'], '2Z'),
  unit('V', 'voltage', 1, ['伏', '伏特', 'VDC', 'VAC', 'Vdc', 'Vac'], 'VLT'),
  unit('kV', 'voltage', 1e3, ['千伏'], 'KVT'),
  unit('nA', 'current', 1e-9, ['纳安'], 'C39'),
  unit('μA', 'current', 1e-6, ['uA', '微安'], 'B84'),
  unit('mA', 'current', 1e-3, ['毫安'], '4K'),
  unit('A', 'current', 1, ['安', '安培'], 'AMP'),
  unit('kA', 'current', 1e3, ['千安'], 'B22'),
  unit('mAh', 'charge', 3.6, ['毫安时', 'mA·h'], 'E09'),
  unit('Ah', 'charge', 3600, ['安时', 'A·h'], 'AMH'),
  unit('mΩ', 'resistance', 1e-3, ['毫欧', 'mohm'], 'E45'),
  unit('Ω', 'resistance', 1, ['ohm', '欧', '欧姆'], 'OHM'),
  unit('kΩ', 'resistance', 1e3, ['千欧'], 'B49'),
  unit('MΩ', 'resistance', 1e6, ['兆欧'], 'B75'),
  unit('GΩ', 'resistance', 1e9, ['吉欧'], 'A87'),
  unit('nF', 'capacitance', 1e-9, ['纳法'], 'C41'),
  unit('kV/mm', 'field-electric', 1e6, ['MV/m', '千伏每毫米']),
  unit('pF', 'capacitance', 1e-12, ['皮法'], '4T'),
  unit('μF', 'capacitance', 1e-6, ['uF', '微法'], '4O'),
  unit(
    'Hz',
    'frequency',
    1,
    ['赫兹', '赫', 'hz', 'fps', '帧/秒', '帧/s', '帧', 'Sa/s', 'S/s'],
    'HTZ',
  ),
  unit('kHz', 'frequency', 1e3, ['千赫', '千赫兹', 'kSa/s', 'kS/s'], 'KHZ'),
  unit('MHz', 'frequency', 1e6, ['兆赫', '兆赫兹', 'MSa/s', 'MS/s'], 'MHZ'),
  unit('GHz', 'frequency', 1e9, ['吉赫', '吉赫兹', 'GSa/s', 'GS/s'], 'A86'),
  unit('THz', 'frequency', 1e12, ['太赫兹']),
  unit('1', 'ratio', 1, ['倍'], 'C62'),
  unit('%', 'ratio', 1e-2, ['％', '百分比', '%RH', 'wt%', 'percent', 'vol%'], 'P1'),
  unit('‰', 'ratio', 1e-3, ['千分之'], 'NX'),
  unit('g/kg', 'ratio', 1e-3),
  unit('g/100g', 'ratio', 1e-2, ['g/100 g']),
  unit('mg/kg', 'ratio', 1e-6, ['μg/g', 'ug/g']),
  unit('μg/kg', 'ratio', 1e-9, ['ug/kg']),
  unit('ppt', 'ratio', 1e-12, ['ng/kg']),
  unit('ppm', 'ratio', 1e-6, ['百万分之'], '59'),
  unit('ppb', 'ratio', 1e-9, ['十亿分之'], '61'),
  unit('°', 'angle', 1, ['deg', '度角'], 'DD'),
  unit('′', 'angle', 1 / 60, ['arcmin', '角分'], 'D61'),
  unit('″', 'angle', 1 / 3600, ['arcsec', '角秒', '"'], 'D62'),
  unit('mrad', 'angle', 0.18 / Math.PI, ['毫弧度'], 'C25'),
  unit('μm/s', 'speed', 1e-6, ['um/s']),
  unit('mm/min', 'speed', 1e-3 / 60, ['毫米每分'], 'H81'),
  unit('mm/s', 'speed', 1e-3, ['毫米每秒', '毫米/秒'], 'C16'),
  unit('m/min', 'speed', 1 / 60, ['米每分', '米/分', '米/分钟', '米每分钟'], '2X'),
  unit('m/s', 'speed', 1, ['米每秒', '米/秒'], 'MTS'),
  unit('km/h', 'speed', 1 / 3.6, ['公里每小时', '公里/小时', '公里/时', 'kph'], 'KMH'),
  unit('节', 'speed', 1852 / 3600, ['kn', 'knot', 'knots', 'kt'], 'KNT'),
  unit(
    'rpm',
    'rotation',
    1,
    ['r/min', '转/分', '转每分', '转/分钟', '转每分钟', 'RPM', '转'],
    'RPM',
  ),
  unit('m/s²', 'acceleration', 1, ['m/s2'], 'MSK'),
  unit('gₙ', 'acceleration', 9.80665, ['g加速度', 'G', 'gn'], 'K40'),
  unit('kg/m³', 'density', 1, ['kg/m3'], 'KMQ'),
  unit('g/cm³', 'density', 1e3, ['g/cm3'], '23'),
  unit('mL/min', 'flow-volume', 1e-6 / 60, ['ml/min', '毫升每分'], '41'),
  unit('L/min', 'flow-volume', 1 / 60000, ['升每分', 'lpm', 'l/min', '升/分', '升/分钟'], 'L2'),
  unit('L/h', 'flow-volume', 1 / 3.6e6, ['升每小时'], 'E32'),
  unit(
    'm³/h',
    'flow-volume',
    1 / 3600,
    ['m3/h', '方每小时', '立方米/小时', '立方/小时', '方/小时', '立方米每小时'],
    'MQH',
  ),
  unit('m³/d', 'flow-volume', 1 / 86400, ['m3/d', '立方米/天', '吨水/天', '方/天']),
  unit('kg/h', 'flow-mass', 1 / 3600, ['公斤每小时', '公斤/小时', '千克/小时'], 'E93'),
  unit('kg/min', 'flow-mass', 1 / 60, ['公斤/分钟'], 'F31'),
  unit('t/d', 'flow-mass', 1 / 86.4, ['吨/天', '吨/日', '吨每天']),
  unit('kg/d', 'flow-mass', 1 / 86400, ['公斤/天', '千克/天']),
  unit('t/h', 'flow-mass', 1 / 3.6, ['吨每小时', '吨/小时', '吨/时']),
  unit('mPa·s', 'viscosity', 1e-3, ['cP', 'mPas', 'cps', 'mPa.s'], 'C24'),
  unit('Pa·s', 'viscosity', 1, ['Pas', 'Pa.s'], 'C65'),
  unit('HRC', 'hardness-hrc', 1),
  unit('HV', 'hardness-hv', 1, ['HV0.3', 'HV1', 'HV10']),
  unit('HB', 'hardness-hb', 1, ['HBW', 'HBS']),
  unit('Shore A', 'hardness-shore-a', 1, ['邵A', '邵氏A', '邵氏 A', 'ShoreA', 'HA', '度A', '°A']),
  unit(
    'W/(m·K)',
    'conductivity-thermal',
    1,
    ['W/mK', 'W/m·K', 'W/(mK)', 'W/m.K', 'W/(m.K)', '瓦/米·度'],
    'D53',
  ),
  unit('S/cm', 'conductivity-electric', 100, [], 'H43'),
  unit('mS/cm', 'conductivity-electric', 0.1, [], 'H61'),
  unit('Wh/kg', 'energy-density-mass', 1, ['瓦时每千克', '瓦时/公斤', 'W·h/kg']),
  unit('kW/kg', 'power-density-mass', 1, []),
  unit('W/kg', 'power-density-mass', 1e-3, []),
  unit('mJ/cm²', 'energy-density-area', 10, ['mJ/cm2']),
  unit('kJ/m²', 'impact', 1, ['kJ/m2']),
  unit(
    'g/m²',
    'mass-per-area',
    1,
    ['g/m2', '克每平方米', '克/平方米', '克/㎡', 'g/㎡', 'gsm', 'GSM'],
    'GM',
  ),
  unit('kg/m²', 'mass-per-area', 1e3, ['kg/m2', '公斤/平方米', 'kg/㎡'], '28'),
  unit('t/m²', 'mass-per-area', 1e6, ['t/m2', '吨/平方米', '吨/平米', 't/㎡', '吨/㎡']),
  unit('m²/g', 'area-per-mass', 1, ['m2/g', '㎡/g']),
  unit('N/mm', 'force-per-length', 1e3),
  unit('N/cm', 'force-per-length', 100, [], 'M23'),
  unit('N/m', 'force-per-length', 1, [], '4P'),
  unit('N/25mm', 'force-per-length', 40, ['N/inch', 'N/25 mm']),
  unit('N/15mm', 'force-per-length', 200 / 3, ['N/15 mm']),
  unit('℃/min', 'temperature-rate', 1, ['°C/min', 'K/min', '℃/分钟', '度/分钟', '℃/分']),
  unit('℃/s', 'temperature-rate', 60, ['°C/s', 'K/s', '℃/秒']),
  unit('EU/mL', 'endotoxin', 1, ['EU/ml', 'IU/mL 内毒素']),
  unit('IP', 'ip-code', 1),
  unit('g/(m²·d)', 'vapour-transmission', 1, [
    'g/m²/day',
    'g/m2/day',
    'g/(m2·d)',
    'g/m²·d',
    'g/m2·d',
    'g/(m²·24h)',
    'g/m²·24h',
    'g/(m²·day)',
  ]),
  unit('Nm³/h', 'flow-normal', 1, ['Nm3/h', '标方/小时', '标方/h', '标立方/小时']),
  unit('SLM', 'flow-normal', 0.06, ['slm', 'SLPM']),
  unit('sccm', 'flow-normal', 6e-5, ['SCCM']),
  unit('g/10min', 'melt-flow', 1, ['g/10 min']),
  unit('10⁻⁶/K', 'thermal-expansion', 1e-6, [
    'ppm/K',
    'ppm/℃',
    'ppm/°C',
    '10⁻⁶/℃',
    'μm/(m·K)',
    'μm/m·K',
  ]),
  unit('Ω·cm', 'resistivity', 0.01, ['Ωcm', 'ohm·cm']),
  unit('Ω·m', 'resistivity', 1, ['Ωm']),
  unit('GU', 'gloss', 1, ['光泽单位']),
  unit('座', 'count', 1, ['seats', 'seat', '人座']),
  unit('ng/mL', 'concentration', 1e-6, ['ng/ml']),
  unit('mg/L', 'concentration', 1e-3, ['mg/l'], 'M1'),
  unit('μg/L', 'concentration', 1e-6, ['ug/L', 'μg/l', 'ug/l']),
  unit('mg/m³', 'concentration', 1e-6, ['mg/m3', 'mg/Nm³', 'mg/Nm3'], 'GP'),
  unit('μg/mL', 'concentration', 1e-3, ['ug/mL', 'μg/ml']),
  unit('mg/mL', 'concentration', 1, ['mg/ml']),
  unit('g/L', 'concentration', 1, ['g/l', '克/升', '克每升'], 'GL'),
  unit('mmol/L', 'molar', 1, [], 'M33'),
  unit('MB', 'data', 1e6, [], '4L'),
  unit('GB', 'data', 1e9, [], 'E34'),
  unit('TB', 'data', 1e12, [], 'E35'),
  unit('PB', 'data', 1e15, [], 'E36'),
  unit('Mbps', 'data-rate', 1e6, ['Mbit/s'], 'E20'),
  unit('Gbps', 'data-rate', 1e9, ['Gbit/s'], 'B80'),
  unit('MB/s', 'data-rate', 8e6, []),
  unit('GB/s', 'data-rate', 8e9, []),
  unit('Tbps', 'data-rate', 1e12, ['Tbit/s']),
  unit('TOPS', 'compute', 1e12, []),
  unit('TFLOPS', 'compute', 1e12, ['TFlops']),
  unit('PFLOPS', 'compute', 1e15, ['PFlops']),
  unit(
    '件',
    'count',
    1,
    [
      '个',
      '台',
      '套',
      '只',
      '片',
      '支',
      '条',
      '批',
      '样',
      '颗',
      '辆',
      '架',
      '块',
      '根',
      '瓶',
      '盒',
      '枚',
      'pcs',
      'pc',
      'pieces',
      'units',
      'parts',
      'wafers',
      '艘',
    ],
    'H87',
  ),
  unit('层', 'count', 1, ['layers', 'layer']),
  unit('通道', 'count', 1, ['channels', 'channel', 'ch', '路']),
  unit('轴', 'count', 1, ['自由度', 'axes', 'axis', 'DOF']),
  unit('万件', 'count', 1e4, [
    '万个',
    '万片',
    '万支',
    '万只',
    '万套',
    '万颗',
    '万台',
    '万块',
    '万条',
    '万辆',
    '万瓶',
    '万盒',
    '万枚',
    '万根',
  ]),
  unit('亿件', 'count', 1e8, ['亿颗', '亿只', '亿片', '亿支', '亿个']),
  unit('件/h', 'rate', 1, [
    '件每小时',
    '件/小时',
    '片/小时',
    '片/h',
    '台/小时',
    'pcs/h',
    'UPH',
    '次/h',
    '个/小时',
    'wph',
    'WPH',
  ]),
  unit('件/min', 'rate', 60, [
    '件/分钟',
    '件/分',
    '瓶/分',
    '包/分',
    '支/分',
    '瓶/分钟',
    '个/分钟',
    '支/分钟',
    'pcs/min',
    '片/分钟',
    '包/分钟',
    'ppm件',
  ]),
  unit('次', 'count', 1, ['循环', '回', 'cycles', 'times', '周次']),
  unit('万次', 'count', 1e4, ['万循环']),
  unit('dB', 'gain', 1, ['分贝', 'dB(A)', 'dBA'], '2N'),
  unit('dBm', 'gain', 1, []),
  unit('cd/m²', 'luminance', 1, ['nit', 'nits', '尼特'], 'A24'),
  unit('T', 'magnetic-flux', 1, ['特斯拉'], 'D33'),
  unit('mT', 'magnetic-flux', 1e-3, ['毫特'], 'C29'),
  unit('Gs', 'magnetic-flux', 1e-4, ['高斯', 'gauss']),
  unit('px', 'resolution', 1, ['像素']),
  unit('级', 'grade', 1, ['等级', 'class']),
  unit('IU/mL', 'activity', 1, ['IU/ml']),
  unit('Pa·m³/s', 'leak-rate', 1, ['Pa·m3/s', 'Pam3/s', 'Pa.m3/s', 'Pa.m³/s', 'Pa*m3/s']),
  unit('mbar·L/s', 'leak-rate', 0.1, ['mbar·l/s', 'mbar.L/s', 'mbar.l/s', 'mbarL/s', 'mbar*L/s']),
  unit('atm·cc/s', 'leak-rate', 0.101325, ['std cc/s', 'sccs', 'atm.cc/s']),
]
