import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { readFile } from './read-file'
test('gen', () => { for (const n of readdirSync('renderer/importing/test-articles')) { const d='renderer/importing/test-articles/'+n+'/'; const f=existsSync(d+'source.md')?'source.md':'source.txt'
 const r=readFile(f,new Uint8Array(readFileSync(d+f))); if(!r.ok) throw new Error(r.failure.message); const {text,blocks,...a}=r.value
 const o:any={...a, blocks: blocks.map(({start,end,marks,...s})=>({...s,text:text.slice(start,end),...(marks.length>0&&{marks:marks.map(m=>{const {start:_s,end:_e,...k}=m as any;return {...k,text:text.slice(m.start,m.end)}})})}))}
 const {blocks:bl,...rest}=o
 writeFileSync(d+'expected.json', JSON.stringify(rest,null,2).replace(/\n}$/, ',\n  "blocks": [\n'+bl.map((b:any)=>'    '+JSON.stringify(b)).join(',\n')+'\n  ]\n}\n')) } })
