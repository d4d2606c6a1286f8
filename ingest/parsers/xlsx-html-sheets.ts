import { load } from 'cheerio'

/** The XML parts of a workbook (ECMA-376, SpreadsheetML), read with the HTML library in XML mode. */
const read = (xml: string) => load(xml.replace(/<(\/?)\w+:(?=\w)/g, '<$1'), { xml: true })

/** A sheet's name, and the part that holds it. */
export interface SheetPlace {
  readonly name: string
  readonly target: string
}

/** Sheets in the order of the workbook; hidden ones are left out. */
export function htmlSheetNames(workbook: string, relations: string): readonly SheetPlace[] {
  const targets = new Map<string, string>()
  const links = read(relations)
  links('Relationship').each((_, link) => void targets.set(links(link).attr('Id') ?? '', links(link).attr('Target') ?? ''))
  const book = read(workbook)
  return book('sheets > sheet')
    .toArray()
    .flatMap((sheet) => {
      const target = targets.get(book(sheet).attr('r:id') ?? '')
      return target && !/hidden/i.test(book(sheet).attr('state') ?? '') ? [{ name: book(sheet).attr('name') ?? '', target }] : []
    })
}

/** The shared strings, by number; phonetic hints left out. */
export function htmlSheetStrings(xml: string): readonly string[] {
  const page = read(xml)
  page('rPh').remove()
  return page('si')
    .toArray()
    .map((item) => clean(page(item).find('t').text()))
}

/** Rows of a sheet as cells in their columns; merged cells hold their words in the first. */
export function htmlSheetRows(xml: string, strings: readonly string[]): readonly (readonly string[])[] {
  const page = read(xml)
  return page('sheetData > row')
    .toArray()
    .map((row) => {
      const cells: string[] = []
      page(row)
        .children('c')
        .each((place, cell) => {
          const column = columnOf(page(cell).attr('r') ?? '') ?? place
          if (column >= MOST_COLUMNS) return
          while (cells.length <= column) cells.push('')
          const value = page(cell).children('v').text()
          const kind = page(cell).attr('t')
          cells[column] =
            kind === 's' ? (strings[Number(value)] ?? '') : kind === 'inlineStr' ? clean(page(cell).find('t').text()) : clean(value)
        })
      return cells
    })
}

const MOST_COLUMNS = 200
const clean = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Column of a cell's address, from 0: `C7` is 2. */
function columnOf(address: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0]
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : undefined
}
