/** The browser of the tests: Debian's Chromium when it is installed, else the one that npm brought, unpacked into a folder of its version. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

/** Where the program is and what its environment needs besides ours. */
export type Chromium = { executablePath: string; environment: Record<string, string> }

/** Nothing but this machine is asked for anything, whatever a page or the browser itself would like. */
export const offline = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
]

const debians = '/usr/bin/chromium'
const cache = resolve(import.meta.dirname, '../../node_modules/.cache')

/** Finds or unpacks it; SIMPUL_CHROMIUM=npm asks for the one from npm even where Debian's is there. */
export async function findChromium(): Promise<Chromium> {
  if (process.env.SIMPUL_CHROMIUM !== 'npm' && existsSync(debians)) return { executablePath: debians, environment: {} }
  const bin = resolve(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin')
  const { version } = JSON.parse(readFileSync(join(bin, '../package.json'), 'utf8')) as { version: string }
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) await unpack(bin, folder)
  return {
    executablePath: join(folder, 'chromium'),
    // Its own libraries first: a bare machine has none of those that a browser needs.
    environment: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  }
}

/** Unpacks beside and renames, so that a run that was stopped leaves nothing half-made under the real name. */
async function unpack(bin: string, folder: string): Promise<void> {
  if (process.arch !== 'x64')
    throw new Error('npm brings a Chromium for x64 only: install one, e.g. apt-get install chromium')
  mkdirSync(cache, { recursive: true })
  const half = mkdtempSync(`${folder}-`)
  const former = process.env.TMPDIR
  // The package unpacks into TMPDIR and takes whatever it finds there under the same name, of whatever version.
  process.env.TMPDIR = half
  try {
    const { inflate } = await import('@sparticuz/chromium')
    const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
    await Promise.all(parts.map((part) => inflate(join(bin, part))))
    writeFileSync(join(half, 'fonts.conf'), fontsIn(folder))
    if (!existsSync(folder)) renameSync(half, folder)
  } finally {
    if (former === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = former
    rmSync(half, { recursive: true, force: true })
  }
}

/** Where the fonts are: the package's own file names folders of another machine, and a browser that finds no font at all crashes. */
const fontsIn = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`
