/** A sheet or a letter as a PDF (A4): the standard fonts of every reader, so that nothing must be embedded. */
import PDFDocument from 'pdfkit'
import type { Words } from '../words.ts'

/** What a page says, in order; a list stands under its label. `mark` is written across every page: who took it, for what, when. */
export type PageText = {
  office: string
  title: Words
  lead: Words
  lines: { label: Words; value: string }[]
  lists: { label: Words; items: Words[] }[]
  rights: Words[]
  signatures: Words[]
  mark?: string
}

/** The standard fonts know the letters of Western Europe; a letter that they lack is written without its mark, or as a question mark. */
const writable = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) =>
      letter.codePointAt(0)! < 256
        ? letter
        : letter.normalize('NFD')[0]!.codePointAt(0)! < 256
          ? letter.normalize('NFD')[0]!
          : (plain[letter] ?? '?'),
    )
    .join('')

/** Typographic marks that the standard encoding places elsewhere. */
const plain: Record<string, string> = { '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-' }

const [ink, soft] = ['#14211f', '#50605d']

/** The bytes; `at` is the moment that the file says it was made. */
export function writePdf(page: PageText, at: Date): Promise<Buffer> {
  const title = writable(page.title.id)
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 56,
    lang: 'id',
    info: { Title: title, CreationDate: at, ModDate: at },
  })
  const parts: Buffer[] = []
  const made = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(Buffer.concat(parts)))
    pdf.on('error', reject)
  })
  const first = (text: string, size = 11) => pdf.font('Helvetica').fontSize(size).fillColor(ink).text(writable(text))
  const second = (text: string) => pdf.font('Helvetica-Oblique').fontSize(9).fillColor(soft).text(writable(text))
  const both = (words: Words) => {
    first(words.id)
    second(words.en)
  }
  const { mark } = page
  if (mark !== undefined) {
    drawMark(pdf, writable(mark))
    pdf.on('pageAdded', () => drawMark(pdf, writable(mark)))
  }
  pdf.font('Helvetica-Bold').fontSize(10).fillColor(soft).text(writable(page.office))
  pdf.moveDown(0.6)
  pdf.font('Helvetica-Bold').fontSize(20).fillColor(ink).text(title)
  second(page.title.en)
  pdf.moveDown(0.8)
  both(page.lead)
  pdf.moveDown(0.8)
  for (const { label, value } of page.lines) {
    pdf
      .font('Helvetica')
      .fontSize(9)
      .fillColor(soft)
      .text(writable(`${label.id} / ${label.en}`))
    pdf.font('Helvetica-Bold').fontSize(12).fillColor(ink).text(writable(value))
    pdf.moveDown(0.35)
  }
  for (const { label, items } of page.lists) {
    pdf.moveDown(0.3)
    pdf
      .font('Helvetica-Bold')
      .fontSize(11)
      .fillColor(ink)
      .text(writable(`${label.id} / ${label.en}`))
    for (const [place, words] of items.entries()) {
      first(`${place + 1}. ${words.id}`)
      second(words.en)
    }
  }
  pdf.moveDown(0.8)
  for (const words of page.rights) {
    both(words)
    pdf.moveDown(0.3)
  }
  pdf.moveDown(1)
  const top = pdf.y
  for (const [place, words] of page.signatures.entries()) {
    const x = 56 + place * 250
    pdf
      .moveTo(x, top + 44)
      .lineTo(x + 200, top + 44)
      .strokeColor(soft)
      .stroke()
    pdf
      .font('Helvetica')
      .fontSize(9)
      .fillColor(ink)
      .text(writable(words.id), x, top + 50, { width: 220 })
    pdf
      .font('Helvetica-Oblique')
      .fontSize(8)
      .fillColor(soft)
      .text(writable(words.en), x, top + 62, { width: 220 })
  }
  pdf.end()
  return made
}

/** Across the page and pale, so that a copy still says whose it was; the pen goes back to where it stood. */
function drawMark(pdf: PDFKit.PDFDocument, mark: string): void {
  const { x, y } = pdf
  pdf.save()
  pdf.rotate(-38, { origin: [298, 421] })
  for (const row of [-1, 0, 1]) {
    const place = { width: 700, align: 'center', lineBreak: false } as const
    pdf.font('Helvetica').fontSize(13).fillColor('#9fb0ac').fillOpacity(0.45)
    pdf.text(mark, -52, 421 + row * 230, place)
  }
  pdf.restore()
  pdf.fillOpacity(1)
  pdf.x = x
  pdf.y = y
}
