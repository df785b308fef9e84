// npm run lock:complete: run it after every change of package-lock.json.
//
// Where a registry serves packages for one platform only, npm leaves those of other platforms out
// of package-lock.json without a word, and `npm ci` then refuses the file everywhere. This adds
// them: name, version and platform, which is all that npm needs to pass them over or to fetch them.
import { readFileSync, writeFileSync } from 'node:fs'
import { completeLock } from './setup/complete-lock.mjs'

const file = 'package-lock.json'
const { lock, added } = completeLock(JSON.parse(readFileSync(file, 'utf8')))
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
for (const name of added) console.log(`added ${name}`)
console.log(added.length > 0 ? `${added.length} added to ${file}` : `${file} is complete`)
