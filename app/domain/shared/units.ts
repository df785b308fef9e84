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
  unit('inch', 'length', 0.0254, ['英寸', '寸', 'in'], 'INH'),
  unit('mm²', 'area', 1e-6, ['mm2', '平方毫米'], 'MMK'),
  unit('cm²', 'area', 1e-4, ['cm2', '平方厘米'], 'CMK'),
  unit('m²', 'area', 1, ['m2', '平方米', '平米'], 'MTK'),
  unit('mL', 'volume', 1e-6, ['ml', '毫升'], 'MLT'),
  unit('L', 'volume', 1e-3, ['l', '升'], 'LTR'),
  unit('m³', 'volume', 1, ['m3', '立方米', '立方'], 'MTQ'),
  unit('mg', 'mass', 1e-6, ['毫克'], 'MGM'),
  unit('g', 'mass', 1e-3, ['克'], 'GRM'),
  unit('kg', 'mass', 1, ['千克', '公斤'], 'KGM'),
  unit('t', 'mass', 1e3, ['吨'], 'TNE'),
  unit('ns', 'time', 1e-9, ['纳秒'], 'C47'),
  unit('μs', 'time', 1e-6, ['us', 'µs', '微秒'], 'B98'),
  unit('ms', 'time', 1e-3, ['毫秒'], 'C26'),
  unit('s', 'time', 1, ['秒'], 'SEC'),
  unit('min', 'time', 60, ['分钟'], 'MIN'),
  unit('h', 'time', 3600, ['小时'], 'HUR'),
  unit('d', 'time', 86400, ['天', '日'], 'DAY'),
  unit('a', 'time', 31557600, ['年'], 'ANN'),
  unit('K', 'temperature', 1, ['开尔文'], 'KEL'),
  unit('℃', 'temperature', 1, ['°C', 'degC', '摄氏度', '度'], 'CEL', 273.15),
  unit('ΔK', 'temperature-difference', 1, ['±K', '±℃', '℃温差']),
  unit('Pa', 'pressure', 1, ['帕'], 'PAL'),
  unit('kPa', 'pressure', 1e3, ['千帕'], 'KPA'),
  unit('MPa', 'pressure', 1e6, ['兆帕'], 'MPA'),
  unit('GPa', 'pressure', 1e9, ['吉帕'], 'A89'),
  unit('bar', 'pressure', 1e5, ['巴'], 'BAR'),
  unit('mN', 'force', 1e-3, ['毫牛'], 'C20'),
  unit('N', 'force', 1, ['牛', '牛顿'], 'NEW'),
  unit('kN', 'force', 1e3, ['千牛'], 'B47'),
  unit('N·m', 'torque', 1, ['Nm', 'N*m', '牛米'], 'NU'),
  unit('J', 'energy', 1, ['焦'], 'JOU'),
  unit('kJ', 'energy', 1e3, ['千焦'], 'KJO'),
  unit('kWh', 'energy', 3.6e6, ['千瓦时', '度电'], 'KWH'),
  unit('mW', 'power', 1e-3, ['毫瓦'], 'C31'),
  unit('W', 'power', 1, ['瓦'], 'WTT'),
  unit('kW', 'power', 1e3, ['千瓦'], 'KWT'),
  unit('MW', 'power', 1e6, ['兆瓦'], 'MAW'),
  unit('mV', 'voltage', 1e-3, ['毫伏'], '2Z'),
  unit('V', 'voltage', 1, ['伏'], 'VLT'),
  unit('kV', 'voltage', 1e3, ['千伏'], 'KVT'),
  unit('mA', 'current', 1e-3, ['毫安'], '4K'),
  unit('A', 'current', 1, ['安'], 'AMP'),
  unit('Ω', 'resistance', 1, ['ohm', '欧', '欧姆'], 'OHM'),
  unit('kΩ', 'resistance', 1e3, ['千欧'], 'B49'),
  unit('MΩ', 'resistance', 1e6, ['兆欧'], 'B75'),
  unit('pF', 'capacitance', 1e-12, ['皮法'], '4T'),
  unit('μF', 'capacitance', 1e-6, ['uF', '微法'], '4O'),
  unit('Hz', 'frequency', 1, ['赫兹'], 'HTZ'),
  unit('kHz', 'frequency', 1e3, ['千赫'], 'KHZ'),
  unit('MHz', 'frequency', 1e6, ['兆赫'], 'MHZ'),
  unit('GHz', 'frequency', 1e9, ['吉赫'], 'A86'),
  unit('THz', 'frequency', 1e12, ['太赫兹'], 'H33'),
  unit('1', 'ratio', 1, ['倍'], 'C62'),
  unit('%', 'ratio', 1e-2, ['％', '百分比'], 'P1'),
  unit('‰', 'ratio', 1e-3, ['千分之'], 'NX'),
  unit('ppm', 'ratio', 1e-6, ['百万分之'], '59'),
  unit('ppb', 'ratio', 1e-9, ['十亿分之'], '61'),
  unit('°', 'angle', 1, ['deg', '度角'], 'DD'),
  unit('′', 'angle', 1 / 60, ['arcmin', '角分'], 'D61'),
  unit('″', 'angle', 1 / 3600, ['arcsec', '角秒', '"'], 'D62'),
  unit('mrad', 'angle', 0.18 / Math.PI, ['毫弧度'], 'C25'),
  unit('mm/s', 'speed', 1e-3, ['毫米每秒'], 'C16'),
  unit('m/min', 'speed', 1 / 60, ['米每分'], '2X'),
  unit('m/s', 'speed', 1, ['米每秒'], 'MTS'),
  unit('km/h', 'speed', 1 / 3.6, ['公里每小时'], 'KMH'),
  unit('rpm', 'rotation', 1, ['r/min', '转/分', '转每分'], 'RPM'),
  unit('m/s²', 'acceleration', 1, ['m/s2'], 'MSK'),
  unit('gₙ', 'acceleration', 9.80665, ['g加速度', 'G'], 'K40'),
  unit('kg/m³', 'density', 1, ['kg/m3'], 'KMQ'),
  unit('g/cm³', 'density', 1e3, ['g/cm3'], '23'),
  unit('L/min', 'flow-volume', 1 / 60000, ['升每分', 'lpm'], 'L2'),
  unit('L/h', 'flow-volume', 1 / 3.6e6, ['升每小时'], 'E32'),
  unit('m³/h', 'flow-volume', 1 / 3600, ['m3/h', '方每小时'], 'MQH'),
  unit('kg/h', 'flow-mass', 1 / 3600, ['公斤每小时'], 'E93'),
  unit('t/h', 'flow-mass', 1 / 3.6, ['吨每小时'], '4W'),
  unit('mPa·s', 'viscosity', 1e-3, ['cP', 'mPas'], 'C24'),
  unit('Pa·s', 'viscosity', 1, ['Pas'], 'C65'),
  unit('HRC', 'hardness-hrc', 1, ['洛氏硬度']),
  unit('HV', 'hardness-hv', 1, ['维氏硬度']),
  unit('Shore A', 'hardness-shore-a', 1, ['邵A', '邵氏A']),
  unit('W/(m·K)', 'conductivity-thermal', 1, ['W/mK', 'W/m·K'], 'D53'),
  unit('S/cm', 'conductivity-electric', 100, [], 'H43'),
  unit('mS/cm', 'conductivity-electric', 0.1, [], 'H61'),
  unit('Wh/kg', 'energy-density-mass', 1, ['瓦时每千克']),
  unit('kW/kg', 'power-density-mass', 1, []),
  unit('mJ/cm²', 'energy-density-area', 10, ['mJ/cm2']),
  unit('kJ/m²', 'impact', 1, ['kJ/m2']),
  unit('g/m²', 'mass-per-area', 1, ['g/m2', '克每平方米'], 'GM'),
  unit('mg/L', 'concentration', 1e-3, ['mg/l'], 'M1'),
  unit('g/L', 'concentration', 1, ['g/l'], 'GL'),
  unit('mmol/L', 'molar', 1, [], 'M33'),
  unit('GB', 'data', 1e9, [], 'E34'),
  unit('TB', 'data', 1e12, [], 'E35'),
  unit('Mbps', 'data-rate', 1e6, ['Mbit/s'], 'E20'),
  unit('Gbps', 'data-rate', 1e9, ['Gbit/s'], 'B80'),
  unit('GB/s', 'data-rate', 8e9, []),
  unit('TOPS', 'compute', 1e12, []),
  unit('TFLOPS', 'compute', 1e12, []),
  unit(
    '件',
    'count',
    1,
    ['个', '台', '套', '只', '片', '支', '条', '批', '样', '颗', '辆', '架'],
    'H87',
  ),
  unit('万件', 'count', 1e4, ['万个', '万片', '万支', '万只', '万套', '万颗']),
  unit('件/h', 'rate', 1, ['件每小时', 'pcs/h', 'UPH', '次/h']),
  unit('次', 'count', 1, ['循环', '回']),
  unit('万次', 'count', 1e4, ['万循环']),
  unit('dB', 'gain', 1, ['分贝'], '2N'),
  unit('dBm', 'gain', 1, []),
  unit('cd/m²', 'luminance', 1, ['nit', '尼特'], 'A24'),
  unit('T', 'magnetic-flux', 1, ['特斯拉'], 'D33'),
  unit('px', 'resolution', 1, ['像素']),
  unit('级', 'grade', 1, ['等级', 'class']),
  unit('IU/mL', 'activity', 1, ['IU/ml']),
  unit('Pa·m³/s', 'leak-rate', 1, ['Pa·m3/s', 'Pam3/s']),
]
