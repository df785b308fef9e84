/**
 * A unit of measure that requirements and offers may use. `factor` and `offset` lead to the
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
  | 'colonies'
  | 'coal-equivalent'
  | 'gain-density'
  | 'gain-carrier'
  | 'gain-antenna'
  | 'sugar-content'
  | 'linear-density'
  | 'amount'
  | 'luminous-flux'
  | 'illuminance'
  | 'dose'
  | 'power-apparent'
  | 'volume-normal'
  | 'fracture-toughness'
  | 'tonnage-gross'
  | 'inductance'
  | 'power-reactive'
  | 'resistance-sheet'
  | 'charge-rate'
  | 'noise-voltage'
  | 'noise-magnetic'
  | 'noise-acceleration'
  | 'power-level'
  | 'gain-microvolt'
  | 'gain-field'
  | 'gain-full-scale'
  | 'gain-area'
  | 'gain-volt'
  | 'power-density-level'
  | 'random-walk'
  | 'luminous-intensity'
  | 'optical-power'
  | 'line-pairs'
  | 'wavenumber'
  | 'dots-per-length'
  | 'lines-per-length'
  | 'radioactivity'
  | 'dose-equivalent'
  | 'explosive-limit'
  | 'acid-value'
  | 'iodine-value'
  | 'turbidity'
  | 'colour-hazen'
  | 'hardness-water'
  | 'baume'
  | 'viscosity-krebs'
  | 'viscosity-mooney'
  | 'lipophile'
  | 'hardness-hrb'
  | 'hardness-hra'
  | 'hardness-hrr'
  | 'hardness-hk'
  | 'hardness-leeb'
  | 'hardness-barcol'
  | 'hardness-shore-d'
  | 'hardness-shore-c'
  | 'hardness-shore-00'
  | 'hardness-pencil'
  | 'mesh'
  | 'yarn-count'
  | 'twist'
  | 'copies'
  | 'vector-genomes'
  | 'enzyme-activity'
  | 'enzyme-activity-mass'
  | 'activity-units'
  | 'endotoxin-mass'
  | 'endotoxin-piece'
  | 'bit-depth'
  | 'instructions'
  | CompoundDimension

/** What a unit made of others measures, by what they do: `energy/volume-normal` of kWh/Nm³. */
export type CompoundDimension = `compound ${string}`

/** A unit of a table, with its further spellings. */
export function unit(
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
