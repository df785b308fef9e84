import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WrittenRequirement } from '../../app/domain/listing/read-requirement-line'
import { findUnit } from '../../app/domain/shared/measure'
import { DemoFile } from '../../prisma/seed/seed-format'

const folder = 'prisma/seed/demo'

/** Every requirement of the demo needs, its unit by the symbol, as a line would say it. */
export function demoRequirements(): readonly WrittenRequirement[] {
  return readdirSync(folder)
    .map((name) => DemoFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .flatMap(({ needs }) => needs.flatMap(({ requirements }) => requirements))
    .map(({ hard, tier, lot: _, ...body }) => ({
      strictness: hard ? 'hard' : 'wish',
      tier,
      body:
        body.kind === 'numeric'
          ? { ...body, unit: findUnit(body.unit)?.symbol ?? body.unit, upper: body.upper ?? null }
          : body,
    }))
}
