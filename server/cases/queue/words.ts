/** What waits, in a sentence of each language; the case's number stands beside it. Pure. */
import type { Words } from '../../platform/words.ts'
import { type Entrusted, entrusted, type RequestKind, requestKinds } from '../model.ts'
import { type Lack, lacks } from '../victims/care/model.ts'
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
  if (kind === 'lack') {
    const missing = (code ?? '').split(',').map((one) => lacks[one as Lack])
    return {
      id: `Korban ${missing.map((one) => one.id).join(', ')}`,
      en: `Victim ${missing.map((one) => one.en).join(', ')}`,
    }
  }
  return step ?? { id: code ?? '', en: code ?? '' }
}
