import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Bundle } from '../bundle'
import { exportDocx } from '../documents/docx'
import { exportXlsx } from '../documents/xlsx'
import { arbitraryBundle } from '../samples/arbitrary-bundle'
import { SAMPLE_BUNDLE } from '../samples/sample-bundle'
import { readXml, type XmlElement } from '../xml/read-xml'

// Word and Excel refuse or “repair” files whose elements stand in another order than their schemas’ sequences, which other
// programs do not mind. These are the sequences of ECMA-376, 5th edition, part 1, for the elements that hold one.

const SEQUENCES: Record<string, readonly string[]> = {
  // CT_PPr, 17.3.1.26
  pPr: `pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
    spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
    divId cnfStyle rPr sectPr pPrChange`.split(/\s+/),
  // EG_RPrBase, 17.3.2.28
  rPr: `rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
    webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
    eastAsianLayout specVanish oMath`.split(/\s+/),
  // CT_Style, 17.7.4.17
  style:
    `name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
    personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`.split(/\s+/),
  // CT_SectPr, 17.6.17
  sectPr:
    `headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols
    formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings`.split(/\s+/),
  // CT_Lvl, 17.9.6
  lvl: 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'.split(' '),
  // CT_Worksheet, 18.3.1.99
  worksheet: `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges
    scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting
    dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties
    cellWatches ignoredErrors smartTags drawing legacyDrawing tableParts extLst`.split(/\s+/),
  // CT_Stylesheet, 18.8.39
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' '),
}

/** What of a document stands elsewhere than its schema has it, as “parent: child after child”. */
function disorderIn({ name, children }: XmlElement): string[] {
  const sequence = SEQUENCES[name]
  const places = children.map((child) => sequence?.indexOf(child.name) ?? 0)
  const here = children.flatMap((child, i) => {
    if (places[i] === -1) return [`${name}: ${child.name} is not in its schema`]
    const before = children[i - 1]
    return before !== undefined && (places[i - 1] ?? 0) > (places[i] ?? 0)
      ? [`${name}: ${child.name} after ${before.name}`]
      : []
  })
  return [...here, ...children.flatMap(disorderIn)]
}

/** The same of every part of an Office file. */
function disorderOf(file: Uint8Array): string[] {
  return Object.entries(unzipSync(file)).flatMap(([name, bytes]) => {
    if (!name.endsWith('.xml')) return []
    const read = readXml(strFromU8(bytes))
    return read.ok ? disorderIn(read.value) : [`${name}: ${read.failure}`]
  })
}

const BUNDLES: readonly Bundle[] = [SAMPLE_BUNDLE, ...fc.sample(arbitraryBundle, { numRuns: 5, seed: 7 })]

describe('the elements of an Office file', () => {
  test('stand in the order of Word’s schema', async () => {
    for (const bundle of BUNDLES) expect(disorderOf(await exportDocx(bundle))).toEqual([])
  })

  test('stand in the order of Excel’s schema', async () => {
    for (const bundle of BUNDLES) expect(disorderOf(await exportXlsx(bundle))).toEqual([])
  })

  test('are told where they do not', () => {
    const read = readXml('<w:pPr><w:ind/><w:pStyle/><w:odd/></w:pPr>')
    expect(read.ok && disorderIn(read.value)).toEqual(['pPr: pStyle after ind', 'pPr: odd is not in its schema'])
  })
})
