/** Reads the PDFs that this product writes, as far as a test must know what stands in them. */
import { inflateSync } from 'node:zlib'

/** The text of a PDF: its pages' streams, unpacked, with the strings that are shown in them. */
export function textOf(pdf: Buffer): string {
  const raw = pdf.toString('latin1')
  return [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map(([, stream]) => {
      try {
        return inflateSync(Buffer.from(stream!, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    })
    .flatMap((page) => [...page.matchAll(/\[([^\]]*)\] TJ/g)])
    .map(([, shown]) =>
      [...shown!.matchAll(/<([0-9a-f]*)>/g)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1')).join(''),
    )
    .join('\n')
    .replaceAll(/\s+/g, ' ')
}
