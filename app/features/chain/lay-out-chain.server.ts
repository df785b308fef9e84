import dagre from '@dagrejs/dagre'
import type { ChainStepView } from './get-chain.server'

const box = { width: 168, height: 84 } as const
const gap = { between: 22, ranks: 56 } as const
const margin = 8

export interface StepBox {
  readonly id: string
  readonly x: number
  readonly y: number
}

export interface ChainLayout {
  readonly width: number
  readonly height: number
  readonly box: typeof box
  /** Upper left corners, in pixels. */
  readonly boxes: readonly StepBox[]
  /** SVG path data of each flow. */
  readonly flows: readonly string[]
}

/** Where the steps of a chain stand, upstream to the left, and how goods flow between them. */
export function layOutChain(steps: readonly ChainStepView[]): ChainLayout {
  const graph = new dagre.graphlib.Graph()
  graph.setGraph({
    rankdir: 'LR',
    nodesep: gap.between,
    ranksep: gap.ranks,
    marginx: margin,
    marginy: margin,
  })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const step of steps) graph.setNode(step.id, { ...box })
  for (const step of steps) for (const to of step.feeds) graph.setEdge(step.id, to)
  dagre.layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    box,
    boxes: steps.map((step) => {
      const { x, y } = graph.node(step.id)
      return { id: step.id, x: Math.round(x - box.width / 2), y: Math.round(y - box.height / 2) }
    }),
    flows: graph.edges().map((edge) => smooth(graph.edge(edge).points)),
  }
}

interface Point {
  readonly x: number
  readonly y: number
}

/** A curve through the layout's points that leaves and arrives level. */
function smooth(points: readonly Point[]): string {
  const [first, ...rest] = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))
  if (!first) return ''
  const segments = rest.map((to, index) => {
    const from = rest[index - 1] ?? first
    const middle = Math.round((from.x + to.x) / 2)
    return `C${middle},${from.y} ${middle},${to.y} ${to.x},${to.y}`
  })
  return `M${first.x},${first.y}${segments.join('')}`
}
