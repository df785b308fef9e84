import type { Family } from './kinship'

/** A class of GB/T 4754-2017. */
export interface ClassRow {
  readonly code: string
  readonly parentCode: string | null
  readonly name: string
}

/** An industry chain with what its steps make. */
export interface ChainRow {
  readonly name: string
  readonly steps: readonly { readonly name: string; readonly keywords: readonly string[] }[]
}

/**
 * What a relation is worth: a keyword of a step was put there by hand, the classes of the standard
 * are wider, and the steps of one chain have little in common.
 */
const strengths = { step: 0.7, class: 0.5, chain: 0.25 }

/** What a class name says of work rather than of things. */
const workWords =
  /(?:的|专用)?(?:制造|制作|加工|生产|修理|维修|批发|零售|销售|种植|养殖|服务|活动|业)+$/u

/** Chapters (2 digits) and sections are too wide for their members to be akin. */
const shortestHead = 3

/** The families of the code tree: the things that a class names over those its subclasses name. */
export function familiesOfClasses(rows: readonly ClassRow[]): readonly Family[] {
  const children = new Map<string, ClassRow[]>()
  for (const row of rows) {
    if (row.parentCode === null) continue
    children.set(row.parentCode, [...(children.get(row.parentCode) ?? []), row])
  }
  return rows
    .filter(({ code }) => /^\d+$/u.test(code) && code.length >= shortestHead)
    .map(({ code, name }) => ({
      heads: thingsIn(name),
      members: (children.get(code) ?? []).flatMap((child) => thingsIn(child.name)),
      strength: strengths.class,
    }))
    .filter(({ members }) => members.length > 0)
}

/** The families of the chains: each step over its keywords, each chain over its steps. */
export function familiesOfChains(chains: readonly ChainRow[]): readonly Family[] {
  return chains.flatMap(({ name, steps }) => [
    ...steps.map((step) => ({
      heads: thingsIn(step.name),
      members: step.keywords,
      strength: strengths.step,
    })),
    {
      heads: [name],
      members: steps.flatMap((step) => thingsIn(step.name)),
      strength: strengths.chain,
    },
  ])
}

/** 「轴承、齿轮和传动部件制造」 names 轴承, 齿轮 and 传动部件; 「其他…」 names nothing of its own. */
export function thingsIn(name: string): readonly string[] {
  return name
    .split(/[、，,和及与（）()]/u)
    .map((part) => part.trim().replace(workWords, ''))
    .filter((part) => [...part].length >= 2 && !/^(?:其他|其它|类似|相关|未列明)/u.test(part))
}
