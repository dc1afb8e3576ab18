/**
 * Photographs of the screens, wide and on a phone, in both themes, kept as text: how much ink each part of the window holds, in ten steps from none to
 * full. A picture of single dots differs on every machine by its fonts; these differ when something has moved, vanished or lost its theme.
 * `npm run photographs` takes them anew: what then changed in `photographs.txt` is read as code is.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { wear } from './inspect.ts'

const file = join(import.meta.dirname, 'photographs.txt')
/** Dots of the window that become one character: `cell` wide, `cellHeight` high. */
const looks = [
  { width: 1280, colorScheme: 'light', cell: 40 },
  { width: 1280, colorScheme: 'dark', cell: 40 },
  { width: 360, colorScheme: 'light', cell: 20 },
  { width: 360, colorScheme: 'dark', cell: 20 },
] as const
const [height, cellHeight] = [880, 40]
const inks = ' .:-=+*#%@'
/** The least ink of each: how far, of 255, a part of the window is from its ground on average. */
const least = [0, 1, 3, 6, 10, 16, 26, 42, 68, 110]
/** Parts of a look that may be another by three steps and more: words, times and names are not always the same. */
const mayDiffer = 0.06

/** A screen in its four looks: the colour of the ground, and rows of characters. */
export type Photograph = { ground: string; rows: string[] }[]

/** Takes what the page shows; `darkroom` is an empty page in which it is developed. */
export async function photograph(page: Page, darkroom: Page): Promise<Photograph> {
  const taken: Photograph = []
  for (const { width, colorScheme, cell } of looks) {
    await page.setViewportSize({ width, height })
    await wear(page, colorScheme)
    await page.evaluate(() => scrollTo(0, 0))
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    // Maps and graphs are drawn when they come.
    const png = await page.screenshot({ scale: 'css', mask: [page.locator('canvas')], maskColor: ground })
    taken.push({ ground, rows: await develop(darkroom, png, ground, cell) })
  }
  return taken
}

async function develop(darkroom: Page, png: Buffer, ground: string, cell: number): Promise<string[]> {
  const means = await darkroom.evaluate(
    async ({ base64, ground, cell, cellHeight }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const on = new OffscreenCanvas(image.width, image.height).getContext('2d', { willReadFrequently: true })!
      on.fillStyle = ground
      on.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0] = on.getImageData(0, 0, 1, 1).data
      on.drawImage(image, 0, 0)
      const mean = (x: number, y: number) => {
        const { data } = on.getImageData(x, y, cell, cellHeight)
        let sum = 0
        for (let at = 0; at < data.length; at += 4)
          sum += Math.max(Math.abs(data[at]! - red), Math.abs(data[at + 1]! - green), Math.abs(data[at + 2]! - blue))
        return sum / cell / cellHeight
      }
      const every = (whole: number, part: number) =>
        Array.from({ length: Math.floor(whole / part) }, (_, n) => n * part)
      return every(image.height, cellHeight).map((y) => every(image.width, cell).map((x) => mean(x, y)))
    },
    { base64: png.toString('base64'), ground, cell, cellHeight },
  )
  return means.map((row) => row.map((mean) => inks[least.findLastIndex((ink) => mean >= ink)]).join(''))
}

/** Compares with what is kept, or keeps them when SIMPUL_PHOTOGRAPHS is `take`; answers, screen by screen, what is another now, in words and pictures. */
export function compare(taken: Map<string, Photograph>): string[] {
  if (process.env.SIMPUL_PHOTOGRAPHS === 'take') {
    writeFileSync(file, print(taken))
    return []
  }
  const kept = parse(readFileSync(file, 'utf8'))
  const faults = [...kept.keys()].filter((path) => !taken.has(path)).map((path) => `${path}: is no longer there`)
  for (const [path, looksNow] of taken) {
    const before = kept.get(path)
    if (before === undefined) faults.push(`${path}: was never photographed`)
    looksNow.forEach((look, n) => {
      const difference = before === undefined ? null : differenceOf(before[n]!, look)
      if (difference === null) return
      const { width, colorScheme } = looks[n]!
      const pair = look.rows.map((row, y) => `|${before![n]!.rows[y]}|${row}|`)
      faults.push(`${path}, ${width} px, ${colorScheme}: ${difference}; kept | now:\n${pair.join('\n')}`)
    })
  }
  return faults
}

/** What is another, in words; null when it is the same look. */
function differenceOf(before: Photograph[number], now: Photograph[number]): string | null {
  if (before.ground !== now.ground) return `the ground was ${before.ground} and is ${now.ground}`
  const [was, is] = [before.rows.join(''), now.rows.join('')]
  const other = [...is].filter((ink, at) => Math.abs(inks.indexOf(ink) - inks.indexOf(was[at] ?? ' ')) >= 3).length
  return other / is.length > mayDiffer ? `${((other / is.length) * 100).toFixed(1)} % of the window` : null
}

const heading = (path: string, photo: Photograph) => `${path}\t${photo.map(({ ground }) => ground).join('\t')}`

/** The looks of a screen stand side by side, as on a contact sheet. */
function print(taken: Map<string, Photograph>): string {
  const sheets = [...taken]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, photo]) => {
      const rows = photo[0]!.rows.map((_, y) => `|${photo.map(({ rows }) => rows[y]).join('|')}|`)
      return [heading(path, photo), ...rows].join('\n')
    })
  return `${sheets.join('\n\n')}\n`
}

function parse(said: string): Map<string, Photograph> {
  const kept = new Map<string, Photograph>()
  for (const sheet of said.trimEnd().split('\n\n')) {
    const [head = '', ...lines] = sheet.split('\n')
    const [path = '', ...grounds] = head.split('\t')
    const cells = lines.map((line) => line.slice(1, -1).split('|'))
    kept.set(
      path,
      grounds.map((ground, n) => ({ ground, rows: cells.map((row) => row[n] ?? '') })),
    )
  }
  return kept
}
