// The hook before a commit (.githooks/pre-commit): format, lint and import rules of the staged files.
import { checkFiles } from './setup/check-files.mjs'
import { runTool } from './setup/run-tool.mjs'

const staged = await listFiles('--cached', '--diff-filter=ACMR')
const changedSince = new Set(await listFiles())
for (const file of staged.filter((it) => changedSince.has(it))) {
  console.log(`${file} has changes that are not staged: it is checked as it lies here`)
}
const complaints = await checkFiles(staged)
for (const complaint of complaints) console.error(`${complaint}\n`)
if (complaints.length > 0) {
  console.error('Not committed. npm run format mends what can be mended by itself.')
  process.exit(1)
}

async function listFiles(...options) {
  const printed = await runTool('git', ['diff', '--name-only', '-z', ...options])
  return printed.split('\0').filter(Boolean)
}
