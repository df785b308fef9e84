#!/usr/bin/env bash
# convert-units 2.3.4, mathjs 14.5.2: the tonne of trade is read as the short ton of the
# United States, in silence.
#
# Guess before it was run: `t` is the SI's symbol of the tonne (1,000 kg) in both, and `ton` is either the
# same or refused as ambiguous, since metric, short and long tons differ by up to 12 %.
# Seen on 2026-11-29 with Node 20.20.2: convert-units has `t` as an imperial unit, 1 t = 907.184 kg (a tonne is
# `mt` there); mathjs has `t` as 1,000 kg and `ton` as 907.18474 kg. Neither says a word.
# Who is hurt: requirements of China's trade say 5 t, 5 吨 and, in English, 5 tons, and mean 5,000 kg. A crane,
# a press or a batch of "10 t" shrinks to 9.07 t, which passes for a rounding and turns misses into hits.
# The product has units of its own (app/domain/shared/units.ts): t, 吨, ton and tonne are 1,000 kg, a press of
# 吨 is one of tf; test/domain/shared/measure.test.ts holds it.
#
# Exits 0 while both behave so, 1 once one does not. Needs Node and the npm registry.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' >package.json
npm install --no-audit --no-fund --silent convert-units@2.3.4 mathjs@14.5.2
cat >look.mjs <<'JS'
import convert from 'convert-units'
import { unit } from 'mathjs'

const seen = {
  'convert-units t in kg': convert(1).from('t').to('kg'),
  'mathjs t in kg': unit('1 t').toNumber('kg'),
  'mathjs ton in kg': unit('1 ton').toNumber('kg'),
}
console.log(seen)
const isSo =
  seen['convert-units t in kg'] < 908 &&
  seen['mathjs t in kg'] === 1000 &&
  seen['mathjs ton in kg'] < 908
process.exit(isSo ? 0 : 1)
JS
node look.mjs
