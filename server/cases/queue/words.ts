/** What waits, in a sentence of each language; the case's number stands beside it. Pure. */
import type { Words } from '../../platform/words.ts'
import { type MeasureKind, measureKinds } from '../law/model.ts'
import { type Entrusted, entrusted, type RequestKind, requestKinds } from '../model.ts'
import { type OutsideState, outsideStates } from '../outside/model.ts'
import { type Lack, lacks } from '../victims/care/model.ts'
import { type Purpose, purposes } from '../victims/model.ts'
import type { WorkKind } from './model.ts'

const because: Record<string, Words> = {
  'to and fro': { id: 'mondar-mandir', en: 'goes to and fro' },
  silence: { id: 'tidak dijawab', en: 'is not answered' },
}

/** `step`: its words in its SOP. A task says itself. */
export function sayWork(
  { kind, track, code }: { kind: WorkKind; track: string | null; code: string | null },
  step: Words | undefined,
): Words {
  const on = entrusted[(track ?? 'protection') as Entrusted]
  if (kind === 'hand-over') return { id: `Serah terima jalur ${on.id}`, en: `Hand-over of the track ${on.en}` }
  if (kind === 'request') return requestKinds[(code ?? 'ask') as RequestKind]
  if (kind === 'visum') return { id: 'Surat permintaan visum', en: 'Letter that asks for a visum' }
  if (kind === 'determination')
    return {
      id: `Tetapkan penanggung jawab: jalur ${on.id} ${because[code ?? '']?.id ?? ''}`,
      en: `Determine the owner: the track ${on.en} ${because[code ?? '']?.en ?? ''}`,
    }
  if (kind === 'follow-up')
    return {
      id: `Tindak lanjut bulan ke-${code}: baca dulu kontak aman`,
      en: `Follow-up of month ${code}: read the safe contact first`,
    }
  const beside = sayBeside(kind, code)
  if (beside !== null) return beside
  if (kind === 'lack') {
    const missing = (code ?? '').split(',').map((one) => lacks[one as Lack])
    return {
      id: `Korban ${missing.map((one) => one.id).join(', ')}`,
      en: `Victim ${missing.map((one) => one.en).join(', ')}`,
    }
  }
  return step ?? { id: code ?? '', en: code ?? '' }
}

const restitutions: Record<string, Words> = {
  request: { id: 'Hari terakhir mengajukan restitusi', en: 'Last day to ask for restitution' },
  payment: { id: 'Restitusi harus dibayar', en: 'Restitution has to be paid' },
}
const hands: Record<string, Words> = {
  moved: { id: 'Barang bukti diserahkan: terima atau tolak', en: 'Evidence handed over: accept or refuse it' },
  lent: { id: 'Barang bukti dipinjamkan: terima atau tolak', en: 'Evidence lent: accept or refuse it' },
  returned: { id: 'Barang bukti dikembalikan: terima atau tolak', en: 'Evidence returned: accept or refuse it' },
}
const plain: Partial<Record<WorkKind, Words>> = {
  abroad: { id: 'Jawaban luar negeri ditunggu', en: 'An answer from abroad is awaited' },
  shelter: { id: 'Hari terakhir di rumah aman', en: 'Last day in the shelter' },
  loan: { id: 'Barang bukti pinjaman harus kembali', en: 'Borrowed evidence has to be back' },
  merge: { id: 'Usulan penggabungan kasus: jawab', en: 'Proposal to merge cases: answer it' },
  exclusion: { id: 'Usulan benturan kepentingan: putuskan', en: 'Proposed conflict of interest: decide' },
}

/** What waits beside steps and hand-overs; null for every other kind. */
function sayBeside(kind: WorkKind, code: string | null): Words | null {
  if (kind === 'restitution') return restitutions[code ?? ''] ?? null
  if (kind === 'evidence') return hands[code ?? ''] ?? null
  if (kind === 'sharing') {
    const on = purposes[(code ?? 'services') as Purpose]
    return {
      id: `Yang bertumpu pada persetujuan “${on.id}” harus berhenti`,
      en: `What rests on the consent “${on.en}” has to stop`,
    }
  }
  if (kind === 'measure') {
    const what = measureKinds[(code ?? 'detention') as MeasureKind]
    return {
      id: `Kuatkan atau tolak tindakan terhadap terduga korban: ${what.id}`,
      en: `Confirm or decline a measure against a presumed victim: ${what.en}`,
    }
  }
  if (kind === 'outside') {
    const state = outsideStates[(code ?? 'offered') as OutsideState]
    return { id: `Layanan lembaga luar: ${state.id}`, en: `Service of an outside institution: ${state.en}` }
  }
  return plain[kind] ?? null
}
