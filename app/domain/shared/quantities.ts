import type { Dimension } from './units'

/**
 * What a numeric requirement or offer is about. `better` says which end of an offered range is
 * its best: a supplier of tolerance 0.005–0.05 mm reaches 0.005 mm; one of load 10–50 kg reaches
 * 50 kg; for `span` neither end is better and a requirement usually asks that a range be covered.
 */
export interface Quantity {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly dimension: Dimension
  readonly better: 'lower' | 'higher' | 'span'
}

function quantity(
  code: string,
  name: string,
  nameEn: string,
  dimension: Dimension,
  better: Quantity['better'],
): Quantity {
  return { code, name, nameEn, dimension, better }
}

export const quantities: readonly Quantity[] = [
  // geometry and machining
  quantity('dimensional-tolerance', '尺寸公差', 'Dimensional tolerance', 'length', 'lower'),
  quantity('positioning-accuracy', '定位精度', 'Positioning accuracy', 'length', 'lower'),
  quantity('repeatability', '重复定位精度', 'Repeatability', 'length', 'lower'),
  quantity('flatness', '平面度', 'Flatness', 'length', 'lower'),
  quantity('roundness', '圆度', 'Roundness', 'length', 'lower'),
  quantity('surface-roughness-ra', '表面粗糙度 Ra', 'Surface roughness Ra', 'length', 'lower'),
  quantity('angular-accuracy', '角度精度', 'Angular accuracy', 'angle', 'lower'),
  quantity('part-length', '工件长度', 'Part length', 'length', 'higher'),
  quantity('part-diameter', '工件直径', 'Part diameter', 'length', 'higher'),
  quantity('part-mass', '工件重量', 'Part mass', 'mass', 'higher'),
  quantity('wall-thickness', '壁厚', 'Wall thickness', 'length', 'span'),
  quantity('sheet-thickness', '板厚', 'Sheet thickness', 'length', 'span'),
  quantity('film-thickness', '膜厚', 'Film thickness', 'length', 'span'),
  quantity('coating-thickness', '涂层厚度', 'Coating thickness', 'length', 'span'),
  quantity('thickness-uniformity', '厚度均匀性', 'Thickness uniformity', 'ratio', 'lower'),
  quantity('width', '幅宽', 'Web width', 'length', 'higher'),
  quantity('hole-diameter', '孔径', 'Hole diameter', 'length', 'span'),
  quantity('aspect-ratio', '深宽比', 'Aspect ratio', 'ratio', 'higher'),
  quantity('line-width', '线宽', 'Line width', 'length', 'lower'),
  quantity('overlay-accuracy', '套刻精度', 'Overlay accuracy', 'length', 'lower'),
  quantity('wafer-diameter', '晶圆直径', 'Wafer diameter', 'length', 'span'),
  quantity('particle-size', '粒径', 'Particle size', 'length', 'span'),
  quantity('clamping-force', '锁模力', 'Clamping force', 'force', 'higher'),
  quantity('press-force', '压力吨位', 'Press force', 'force', 'higher'),
  quantity('spindle-speed', '主轴转速', 'Spindle speed', 'rotation', 'higher'),
  quantity('measuring-range', '测量范围', 'Measuring range', 'length', 'higher'),
  quantity('measuring-accuracy', '测量精度', 'Measuring accuracy', 'length', 'lower'),
  quantity('relative-accuracy', '相对精度', 'Relative accuracy', 'ratio', 'lower'),
  // strength and materials
  quantity('tensile-strength', '抗拉强度', 'Tensile strength', 'pressure', 'higher'),
  quantity('yield-strength', '屈服强度', 'Yield strength', 'pressure', 'higher'),
  quantity('elastic-modulus', '弹性模量', 'Elastic modulus', 'pressure', 'higher'),
  quantity('elongation', '断后伸长率', 'Elongation', 'ratio', 'higher'),
  quantity('hardness-hrc', '硬度 HRC', 'Hardness HRC', 'hardness-hrc', 'span'),
  quantity('hardness-hv', '硬度 HV', 'Hardness HV', 'hardness-hv', 'span'),
  quantity('hardness-shore-a', '邵氏硬度 A', 'Shore A hardness', 'hardness-shore-a', 'span'),
  quantity('impact-strength', '冲击强度', 'Impact strength', 'impact', 'higher'),
  quantity('fatigue-life', '疲劳寿命', 'Fatigue life', 'count', 'higher'),
  quantity('density', '密度', 'Density', 'density', 'span'),
  quantity('areal-weight', '克重', 'Areal weight', 'mass-per-area', 'span'),
  quantity(
    'thermal-conductivity',
    '导热系数',
    'Thermal conductivity',
    'conductivity-thermal',
    'higher',
  ),
  quantity('purity', '纯度', 'Purity', 'ratio', 'higher'),
  quantity('impurity-content', '杂质含量', 'Impurity content', 'ratio', 'lower'),
  quantity('moisture-content', '含水率', 'Moisture content', 'ratio', 'lower'),
  quantity('yield', '良率/收率', 'Yield', 'ratio', 'higher'),
  quantity('viscosity', '粘度', 'Viscosity', 'viscosity', 'span'),
  quantity('transmittance', '透过率', 'Transmittance', 'ratio', 'higher'),
  quantity('porosity', '孔隙率', 'Porosity', 'ratio', 'span'),
  // environment
  quantity('operating-temperature', '工作温度', 'Operating temperature', 'temperature', 'span'),
  quantity('process-temperature', '工艺温度', 'Process temperature', 'temperature', 'span'),
  quantity('storage-temperature', '储存温度', 'Storage temperature', 'temperature', 'span'),
  quantity(
    'temperature-uniformity',
    '温度均匀性',
    'Temperature uniformity',
    'temperature-difference',
    'lower',
  ),
  quantity('operating-pressure', '工作压力', 'Operating pressure', 'pressure', 'span'),
  quantity('vacuum', '真空度', 'Vacuum', 'pressure', 'lower'),
  quantity('leak-rate', '漏率', 'Leak rate', 'leak-rate', 'lower'),
  quantity('clean-room-class', '洁净度 ISO 等级', 'Clean-room ISO class', 'grade', 'lower'),
  quantity('noise-level', '噪声', 'Noise level', 'gain', 'lower'),
  quantity('salt-spray', '中性盐雾时间', 'Neutral salt spray', 'time', 'higher'),
  quantity('service-life', '使用寿命', 'Service life', 'time', 'higher'),
  quantity('cycle-life', '循环寿命', 'Cycle life', 'count', 'higher'),
  // electric and electronic
  quantity('rated-power', '额定功率', 'Rated power', 'power', 'higher'),
  quantity('rated-voltage', '额定电压', 'Rated voltage', 'voltage', 'span'),
  quantity('rated-current', '额定电流', 'Rated current', 'current', 'higher'),
  quantity('frequency', '工作频率', 'Operating frequency', 'frequency', 'span'),
  quantity('energy-density', '能量密度', 'Energy density', 'energy-density-mass', 'higher'),
  quantity('power-density', '功率密度', 'Power density', 'power-density-mass', 'higher'),
  quantity('efficiency', '效率', 'Efficiency', 'ratio', 'higher'),
  quantity(
    'electric-conductivity',
    '电导率',
    'Electrical conductivity',
    'conductivity-electric',
    'higher',
  ),
  quantity('energy-capacity', '储能容量', 'Energy capacity', 'energy', 'higher'),
  quantity('insertion-loss', '插入损耗', 'Insertion loss', 'gain', 'lower'),
  quantity('signal-noise', '信噪比', 'Signal-to-noise ratio', 'gain', 'higher'),
  quantity('wavelength', '波长', 'Wavelength', 'length', 'span'),
  quantity('pulse-width', '脉宽', 'Pulse width', 'time', 'lower'),
  quantity('luminance', '亮度', 'Luminance', 'luminance', 'higher'),
  quantity('magnetic-field', '磁场强度', 'Magnetic field', 'magnetic-flux', 'higher'),
  quantity('computing-power', '算力', 'Computing power', 'compute', 'higher'),
  quantity('data-rate', '数据速率', 'Data rate', 'data-rate', 'higher'),
  quantity('storage-capacity', '存储容量', 'Storage capacity', 'data', 'higher'),
  quantity('response-time', '响应时间', 'Response time', 'time', 'lower'),
  quantity('recognition-accuracy', '识别准确率', 'Recognition accuracy', 'ratio', 'higher'),
  quantity('false-rate', '误检率', 'False detection rate', 'ratio', 'lower'),
  quantity('availability', '可用性', 'Availability', 'ratio', 'higher'),
  quantity('layer-count', '层数', 'Layer count', 'count', 'higher'),
  // motion
  quantity('payload', '负载', 'Payload', 'mass', 'higher'),
  quantity('torque', '扭矩', 'Torque', 'torque', 'higher'),
  quantity('thrust', '推力', 'Thrust', 'force', 'higher'),
  quantity('speed', '速度', 'Speed', 'speed', 'higher'),
  quantity('rotation-speed', '转速', 'Rotation speed', 'rotation', 'higher'),
  quantity('endurance-time', '续航时间', 'Endurance', 'time', 'higher'),
  quantity('range-distance', '航程/续航里程', 'Range', 'length', 'higher'),
  quantity('backlash', '背隙', 'Backlash', 'angle', 'lower'),
  quantity('device-mass', '整机重量', 'Device mass', 'mass', 'lower'),
  quantity('degrees-of-freedom', '自由度', 'Degrees of freedom', 'count', 'higher'),
  // process industry, biology, food
  quantity('reactor-volume', '反应釜/发酵罐容积', 'Reactor volume', 'volume', 'higher'),
  quantity('batch-mass', '单批产量', 'Batch mass', 'mass', 'higher'),
  quantity('flow-rate', '流量', 'Flow rate', 'flow-volume', 'higher'),
  quantity('throughput-mass', '处理量', 'Throughput', 'flow-mass', 'higher'),
  quantity('throughput-rate', '节拍', 'Throughput rate', 'rate', 'higher'),
  quantity('titer', '产物浓度/效价', 'Titer', 'concentration', 'higher'),
  quantity('concentration', '浓度', 'Concentration', 'concentration', 'span'),
  quantity('residue', '残留量', 'Residue', 'concentration', 'lower'),
  quantity('energy-saving', '节能率', 'Energy saving', 'ratio', 'higher'),
  quantity('recovery-rate', '回收率/去除率', 'Recovery rate', 'ratio', 'higher'),
  quantity('floor-area', '场地面积', 'Floor area', 'area', 'higher'),
  quantity('shelf-life', '保质期', 'Shelf life', 'time', 'higher'),
  quantity('color-fastness', '色牢度', 'Colour fastness', 'grade', 'higher'),
  quantity('sun-protection-factor', '防晒指数 SPF', 'Sun protection factor', 'ratio', 'higher'),
  // high-frequency boards, photonics, lasers, quantum
  quantity('dielectric-constant', '介电常数 Dk', 'Dielectric constant', 'ratio', 'span'),
  quantity('dissipation-factor', '介质损耗 Df', 'Dissipation factor', 'ratio', 'lower'),
  quantity('bandwidth', '带宽', 'Bandwidth', 'frequency', 'higher'),
  quantity('extinction-ratio', '消光比', 'Extinction ratio', 'gain', 'higher'),
  quantity('beam-quality', '光束质量 M²', 'Beam quality M²', 'ratio', 'lower'),
  quantity('laser-linewidth', '激光线宽', 'Laser linewidth', 'frequency', 'lower'),
  quantity('channel-count', '通道数', 'Channel count', 'count', 'higher'),
  quantity('coherence-time', '相干时间', 'Coherence time', 'time', 'higher'),
  quantity('gate-fidelity', '门保真度', 'Gate fidelity', 'ratio', 'higher'),
  quantity('dark-count', '暗计数率', 'Dark count rate', 'frequency', 'lower'),
  quantity('power-consumption', '功耗', 'Power consumption', 'power', 'lower'),
  quantity('field-of-view', '视场角', 'Field of view', 'angle', 'higher'),
]

const byCode: ReadonlyMap<string, Quantity> = new Map(
  quantities.map((quantity) => [quantity.code, quantity]),
)

/** The quantity of that code, or undefined if the vocabulary does not hold it. */
export function findQuantity(code: string): Quantity | undefined {
  return byCode.get(code)
}
