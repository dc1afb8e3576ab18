/** The page of looks is whole: a part or a token that is added stands on it, or is named here with the reason why it cannot. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const here = import.meta.dirname
const read = (path: string) => readFileSync(`${here}/${path}`, 'utf8')
const page = readdirSync(here)
  .filter((file) => /\.tsx$/.test(file))
  .map((file) => read(file))
  .join('\n')

/** Parts that no page can show by themselves. */
const apart: Record<string, string> = {
  'demo-banner.tsx': 'stands above every screen of a demo, this one too',
  'dialog.tsx': 'both dialogs that ask are made of it',
  'loaded.tsx': 'draws a skeleton, a trouble or an answer; all three are here',
  'loaded-page.tsx': 'is a whole page in those three states',
}

test('every part of the house', () => {
  const parts = readdirSync(`${here}/../../parts`).filter((file) => file.endsWith('.tsx'))
  const shown = (file: string) => page.includes(`from '../../parts/${file}'`)
  expect(parts.filter((file) => !shown(file) && apart[file] === undefined)).toEqual([])
  expect(Object.keys(apart).filter((file) => !parts.includes(file) || shown(file))).toEqual([])
})

test('every token of the theme', () => {
  const theme = read('../../look.css').match(/@theme inline \{[\s\S]*?\n\}/)![0]
  const tokens = [...theme.matchAll(/^ {2}--(color|text|radius|shadow)-([a-z0-9-]+):/gm)]
    .map(([, kind, name]) => ({ kind: kind!, name: name! }))
    .filter(({ name }) => !name.endsWith('--line-height') && name !== 'white')
  expect(tokens.length).toBeGreaterThan(35)
  const prefix: Record<string, string> = { color: 'bg', text: 'text', radius: 'rounded', shadow: 'shadow' }
  const sizes = read('tokens.tsx')
  expect(tokens.filter(({ kind, name }) => !sizes.includes(`'${prefix[kind]}-${name}'`))).toEqual([])
})
