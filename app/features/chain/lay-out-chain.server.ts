import dagre from '@dagrejs/dagre'
import type { ChainStepView } from './get-chain.server'

interface Measures {
  readonly box: { readonly width: number; readonly height: number }
  /** Between the columns. */
  readonly gap: number
}

const wide: Measures = { box: { width: 168, height: 84 }, gap: 56 }
/** For a chain of so many columns that it would not fit on a page otherwise. */
const narrow: Measures = { box: { width: 128, height: 84 }, gap: 34 }
/** Of the page, on the widest screens. */
const pageWidth = 1120
const between = 22
const margin = 8

export interface StepBox {
  readonly id: string
  readonly x: number
  readonly y: number
}

export interface ChainLayout {
  readonly width: number
  readonly height: number
  readonly box: Measures['box']
  /** Upper left corners, in pixels. */
  readonly boxes: readonly StepBox[]
  /** SVG path data of each flow. */
  readonly flows: readonly string[]
}

/**
 * Where the steps of a chain stand, upstream to the left, and how goods flow between them. A flow
 * turns only between the columns of steps and runs level past them, so that it never hides behind one.
 */
export function layOutChain(steps: readonly Flowing[]): ChainLayout {
  const layout = layOut(steps, wide)
  return layout.width > pageWidth ? layOut(steps, narrow) : layout
}

type Flowing = Pick<ChainStepView, 'id' | 'feeds'>

function layOut(steps: readonly Flowing[], { box, gap }: Measures): ChainLayout {
  const graph = new dagre.graphlib.Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: between, ranksep: gap })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const step of steps) graph.setNode(step.id, { ...box })
  for (const step of steps) for (const to of step.feeds) graph.setEdge(step.id, to)
  dagre.layout(graph)
  const centres = new Map(steps.map(({ id }) => [id, graph.node(id)] as const))
  const columns = new Set([...centres.values()].map(({ x }) => Math.round(x)))
  const routes = graph.edges().map((edge) => {
    const points: readonly Point[] = graph.edge(edge).points
    // Between columns there is room to turn; the first and the last point lie on the boxes.
    const passed = points.slice(1, -1).filter(({ x }) => columns.has(Math.round(x)))
    return [graph.node(edge.v), ...passed, graph.node(edge.w)]
  })
  // The library makes room for boxes, not for what runs past them.
  const ys = routes.flat().map(({ y }) => y)
  const { width = 0, height = 0 } = graph.graph()
  const [top, bottom] = [Math.min(0, ...ys), Math.max(0, height, ...ys)]
  const moved = ({ x, y }: Point) => ({
    x: Math.round(x) + margin,
    y: Math.round(y - top) + margin,
  })
  return {
    width: Math.max(0, Math.ceil(width)) + 2 * margin,
    height: Math.ceil(bottom - top) + 2 * margin,
    box,
    boxes: [...centres].map(([id, centre]) => {
      const { x, y } = moved(centre)
      return { id, x: x - box.width / 2, y: y - box.height / 2 }
    }),
    flows: routes.map((route) => flowPath(route.map(moved), box.width)),
  }
}

interface Point {
  readonly x: number
  readonly y: number
}

/** From box to box through the centres of the columns between: level past each, curved between. */
function flowPath(centres: readonly Point[], boxWidth: number): string {
  const parts = centres.slice(1).map((to, index) => {
    const from = centres[index] ?? to
    const [leave, arrive] = [from.x + boxWidth / 2, to.x - boxWidth / 2]
    const middle = (leave + arrive) / 2
    const level = index === 0 ? `M${leave},${from.y}` : `L${leave},${from.y}`
    return `${level}C${middle},${from.y} ${middle},${to.y} ${arrive},${to.y}`
  })
  return parts.join('')
}
