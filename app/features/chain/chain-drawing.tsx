import { useTranslation } from 'react-i18next'
import type { ChainPageView } from './chain-page-view.server'

interface ChainDrawingProps {
  readonly chain: ChainPageView
}

/**
 * The steps as boxes with the flow of goods between them. The table below says the same, so the
 * drawing is hidden from readers of screens and from phones.
 */
export function ChainDrawing({ chain }: ChainDrawingProps) {
  const { layout } = chain
  return (
    <div aria-hidden="true" className="hidden overflow-x-auto border-y border-line py-2 wide:block">
      <svg
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        className="mx-auto block max-w-none"
      >
        <title>{chain.name}</title>
        <defs>
          <pattern
            id="gap"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(-45)"
          >
            <line
              x1="0"
              y1="0"
              x2="0"
              y2="6"
              className="stroke-line-strong"
              strokeWidth="1"
              strokeOpacity="0.45"
            />
          </pattern>
          <marker
            id="arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0,0 L8,4 L0,8 z" className="fill-line-strong" />
          </marker>
        </defs>
        {layout.flows.map((path) => (
          <path
            key={path}
            d={path}
            className="fill-none stroke-line-strong"
            strokeWidth="1.2"
            markerEnd="url(#arrow)"
          />
        ))}
        {layout.boxes.map((place) => (
          <StepBox key={place.id} place={place} chain={chain} />
        ))}
      </svg>
    </div>
  )
}

function StepBox({
  place,
  chain,
}: {
  readonly place: ChainPageView['layout']['boxes'][number]
  readonly chain: ChainPageView
}) {
  const { t } = useTranslation('chain')
  const { box } = chain.layout
  const step = chain.steps.find((it) => it.id === place.id)
  if (step === undefined) return null
  return (
    <a href={`#${step.anchor}`} tabIndex={-1}>
      <rect
        {...box}
        x={place.x}
        y={place.y}
        rx="3"
        className={step.isGap ? 'fill-ground stroke-amber' : 'fill-paper stroke-line-strong'}
        strokeDasharray={step.isGap ? '4 3' : undefined}
      />
      {step.isGap ? <rect {...box} x={place.x} y={place.y} rx="3" fill="url(#gap)" /> : null}
      <foreignObject {...box} x={place.x} y={place.y}>
        <div className="flex h-full flex-col justify-between px-2.5 py-1.5 leading-snug">
          <span className="line-clamp-2 text-fact font-semibold text-ink">{step.name}</span>
          <span className="flex justify-between text-xs text-ink-soft">
            {step.isGap ? (
              <span className="font-semibold text-amber">{t('gap')}</span>
            ) : (
              <span>{t('suppliers', { count: step.suppliers })}</span>
            )}
            <span>{t('openNeeds', { count: step.openNeeds })}</span>
          </span>
        </div>
      </foreignObject>
    </a>
  )
}
