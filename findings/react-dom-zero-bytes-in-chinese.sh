#!/usr/bin/env bash
# react-dom 18.3.1, renderToPipeableStream: a page of Chinese arrives with zero bytes in it.
#
# Guess before it was run: the bytes of the stream are the UTF-8 bytes of the page.
# Seen on 2026-11-28 with Node 20.20.2: 8 zero bytes in 400 list items of Chinese; the same
# page in Latin letters has none. React collects text in views of 2 KB; where a character of three bytes
# does not fit into what is left of one, the view is sent whole, and its last one or two bytes are zero.
# Who is hurt: HTML has no U+0000. Browsers drop it in text, keep it as U+FFFD in attributes and scripts;
# caches, proxies and tests compare other bytes; a search robot indexes it. Pages in Latin letters never
# show it, so nobody who tests in English sees it.
# The product takes them out: app/platform/server/without-padding.server.ts, and its test.
#
# Exits 0 while react-dom behaves so, 1 once it does not. Needs Node and the npm registry.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' >package.json
npm install --no-audit --no-fund --silent react@18.3.1 react-dom@18.3.1
cat >count.mjs <<'JS'
import { Writable } from 'node:stream'
import { createElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'

async function zeroBytesOf(sentence) {
  const chunks = []
  const sink = new Writable({
    write(chunk, _, done) {
      chunks.push(Buffer.from(chunk))
      done()
    },
  })
  const items = Array.from({ length: 400 }, (_, at) => createElement('li', { key: at }, at, sentence))
  await new Promise((resolve) => {
    sink.on('finish', resolve)
    const { pipe } = renderToPipeableStream(createElement('ul', null, items), {
      onAllReady: () => pipe(sink),
    })
  })
  return Buffer.concat(chunks).filter((byte) => byte === 0).length
}

const chinese = await zeroBytesOf('：钛合金薄壁件五轴加工')
const latin = await zeroBytesOf(': five-axis milling of thin titanium walls')
console.log(`zero bytes: ${chinese} in Chinese, ${latin} in Latin letters`)
process.exit(chinese > 0 && latin === 0 ? 0 : 1)
JS
node count.mjs
