interface MeasureProps {
  readonly value: string
  readonly unit?: string | undefined
}

/** A number with its unit, never split over two lines: `Ra 0.4 μm`. */
export function Measure({ value, unit }: MeasureProps) {
  return (
    <span className="measure">
      {value}
      {unit === undefined ? null : `\u00a0${unit}`}
    </span>
  )
}
