/** Splink on the same files in the same run, measured by the same scorer: what `--peer` adds to a figure. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bestEdge, type Found, measure } from '../measure.ts'
import { findPython } from './python.ts'

const packages = ['splink==5.0.0', 'duckdb==2.0.0', 'pandas==3.1.1', 'pyarrow==26.0.1']

/** What splink.py tells of its run: CPU-seconds of the work, CPU-seconds until it began, MB, points of its clusters. */
type Facts = {
  records: number
  points: number[]
  work: number
  start: number
  peak: number
  threads: number
  version: string
}
/** Our own figures on the same records, and what they cost. */
type Ours = { edge: number; cluster: number; b3: number; cpu: number }

/** Splink made ready: tells how it stands beside us on one set of files; null where it cannot be had. */
export function prepareSplink(): ((set: string, paths: string[], truth: string[], ours: Ours) => string) | null {
  const python = findPython('Splink', packages)
  return python === null ? null : (set, paths, truth, ours) => besideSplink(python, set, paths, truth, ours)
}

function besideSplink(python: string, set: string, paths: string[], truth: string[], ours: Ours): string {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-splink-'))
  try {
    // -I: the program has the name of the package that it imports, so its own folder must not be searched.
    const { status, stderr } = spawnSync(
      python,
      ['-I', join(import.meta.dirname, 'splink.py'), set, folder, ...paths],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      },
    )
    if (status !== 0) return `  Splink gagal · Splink failed: ${stderr.trim().split('\n').at(-1)}\n`
    return told(folder, truth, ours)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Splink's figures at the one operating point, then the best that hindsight finds, then both as ratios. */
function told(folder: string, truth: string[], ours: Ours): string {
  const facts = JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')) as Facts
  if (facts.records !== truth.length) throw new Error(`Splink read ${facts.records} records, we ${truth.length}`)
  const bytes = (name: string) => Uint8Array.from(readFileSync(join(folder, name))).buffer
  const foundAt = (point: number): Found => ({
    candidates: { left: new Int32Array(bytes('left')), right: new Int32Array(bytes('right')) },
    weights: new Float64Array(bytes('weight')),
    clusters: groups(new Int32Array(bytes(`clusters-${point}`))),
  })
  const half = measure(truth, foundAt(0.5))
  const edge = bestEdge(truth, foundAt(0.5))
  const [point, hindsight] = facts.points
    .map((at) => [at, measure(truth, foundAt(at))] as const)
    .reduce((best, one) => (one[1].cluster > best[1].cluster ? one : best))
  const four = (figure: number) => figure.toFixed(4)
  const times = (figure: number) => `${figure.toFixed(2)} ×`
  return [
    `${facts.version}, ${facts.threads} thread: ${half.pairs} pairs, blocking recall ${four(half.blockingRecall)}, ${facts.work.toFixed(1)} CPU-s (and ${facts.start.toFixed(1)} to start), ${facts.peak.toFixed(0)} MB`,
    `p ≥ .5:       edge F1 ${four(half.edge)}  cluster F1 ${four(half.cluster)}  B3 ${four(half.b3)}`,
    `in hindsight: edge F1 ${four(edge.f1)}  cluster F1 ${four(hindsight.cluster)}  B3 ${four(hindsight.b3)} (edge p ≥ ${(1 / (1 + 2 ** -edge.weight)).toFixed(2)}, clusters p ≥ ${point})`,
    `Simpul : Splink at p ≥ .5: edge ${times(ours.edge / half.edge)}  cluster ${times(ours.cluster / half.cluster)}  B3 ${times(ours.b3 / half.b3)}  CPU-s ${times(ours.cpu / facts.work)}`,
  ]
    .map((line) => `    ${line}\n`)
    .join('')
}

/** Records by the number of their cluster. */
function groups(clusterOf: Int32Array): number[][] {
  const made: number[][] = []
  for (const [record, cluster] of clusterOf.entries()) {
    made[cluster] ??= []
    made[cluster].push(record)
  }
  return made
}
