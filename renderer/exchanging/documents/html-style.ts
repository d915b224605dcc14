/** How an exported page looks: the reading window's measures, for the screen and for paper. */
export const STYLE = `
:root{color-scheme:light;--hue:oklch(.6 .02 80)}
body{margin:0;background:#fdfcf9;color:#1d1b18;font:17px/1.6 "Source Serif 4",Georgia,serif}
article{max-width:1060px;margin:0 auto;padding:40px 28px}
header h1,.text h1{font-size:31px;line-height:1.2;margin:0 0 12px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 12px;margin:0 0 12px;color:#5d5850;font:13px/1.5 Inter,system-ui,sans-serif}
dd{margin:0;overflow-wrap:anywhere}
.spread{display:grid;grid-template-columns:minmax(0,640px) minmax(240px,1fr);gap:48px;margin-top:24px}
.text p,.text blockquote,.text pre{margin:0 0 1em}
.text .item{margin-bottom:.3em}
pre{white-space:pre-wrap}
mark{color:inherit;background:color-mix(in oklab,var(--hue) 18%,transparent)}
mark.claim,mark.quote{text-decoration:underline 1.5px var(--hue);text-underline-offset:4px}
mark.quote,mark.note,mark.mention{background:none}
mark.note{text-decoration:underline dotted 1.5px var(--hue);text-underline-offset:4px}
mark.mention{text-decoration:underline dashed 1.5px var(--hue);text-underline-offset:4px}
.ref{vertical-align:super;margin-inline-start:1px;color:#5d5850;font:600 10px/1 Inter,system-ui,sans-serif;text-decoration:none}
aside section{break-inside:avoid;margin-bottom:14px;border-inline-start:3px solid var(--hue);padding-inline-start:12px;font:14px/1.5 Inter,system-ui,sans-serif}
aside h2{margin:0 0 4px;font-size:13px}
aside h2 a{color:inherit}
aside p{margin:0 0 .5em}
img{max-width:100%;max-height:60vh;vertical-align:middle}
@media(max-width:860px){.spread{grid-template-columns:minmax(0,1fr)}}
@media print{@page{margin:18mm 20mm}body{background:none;font-size:10.5pt;line-height:1.5}article{padding:0;max-width:none;break-after:page}.spread{display:block}
aside{margin-top:12px;border-top:1px solid #c9c3b8;padding-top:10px}aside section{margin-bottom:6pt;font-size:9pt;line-height:1.4}aside h2{font-size:9pt;margin:0}aside p,aside ul,aside ol{margin:0 0 2pt}
dl{font-size:8.5pt;line-height:1.4;margin-bottom:4pt}mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`
