import { test } from 'vitest'
import { readFileSync, readdirSync, existsSync } from 'node:fs'
import { readFile } from './read-file'
import { assertBlocksCoverText } from '../domain/article'
test('x', () => {
  const b = new Uint8Array(readFileSync('seeds/000_cd4c1833c58ac104.txt'))
  const r = readFile('000_cd4c1833c58ac104.txt', b)
  if (!r.ok) throw new Error(JSON.stringify(r))
  const gold = JSON.parse(readFileSync('/work/shared/corpora/seed-gold.json','utf8')).paragraphs.map((p:any)=>p.text)
  console.log(r.value.title, r.value.words, r.value.blocks.map(x=>x.kind).join(' '), JSON.stringify(r.value.text.split('\n'))===JSON.stringify(gold))
  const base='/work/shared/corpora/files/'
  for (const d of ['md','text','nasty','encoding','xss']) for (const f of readdirSync(base+d)) {
    const t=performance.now()
    const bytes=new Uint8Array(readFileSync(base+d+'/'+f))
    const r = readFile(f, bytes)
    const ms=Math.round(performance.now()-t)
    if (r.ok) assertBlocksCoverText(r.value.text, r.value.blocks)
    console.log(d+'/'+f, bytes.length, ms+'ms', r.ok ? `${r.value.encoding} ${JSON.stringify(r.value.title)} g=${r.value.titleGuessed} by=${r.value.byline} on=${r.value.published} w=${r.value.words} b=${r.value.blocks.length} ${r.value.warnings.join('/')}` : JSON.stringify(r.failure))
  }
}, 200000)
