/**
 * Cases as victims' services keep them in the form of the Human Trafficking Case Data Standard 2.0 (IOM, CC BY 4.0): PROTECTED (P1). One row
 * is one victim in one case. The standard has neither a reference nor a day of a row; both come with the file (intake/htcds).
 */
import { given } from '../given.ts'
import { codeLists } from '../htcds/code-lists.data.ts'
import { htcdsColumns } from '../htcds/columns.ts'
import { threeLetters } from '../htcds/read-value.ts'
import { partsOf } from '../htcds/standard.ts'
import { layoutOf } from '../layout.ts'
import { occurredAt, zoneOfRegion } from '../read-moment.ts'
import { source } from '../source.ts'

type Row = Record<string, string | undefined>

const occurred = (row: Row) =>
  occurredAt({ day: row.cas_IncomingReferralDate ?? row.ext_AsOf! }, zoneOfRegion(undefined))

const { layout, labels } = layoutOf(htcdsColumns, { born: 'prs_Birthdate', occurred })

const sexOf: Record<string, 'F' | 'M'> = { Feminine: 'F', Masculine: 'M' }
const joined = (parts: (string | undefined)[], by: string) => parts.filter(Boolean).join(by) || undefined

export const htcdsCase = source<Row>({
  id: 'htcds-case',
  version: 1,
  name: { id: 'Kasus layanan korban, HTCDS (terlindungi)', en: 'Cases of victims’ services, HTCDS (protected)' },
  system: { id: 'Berkas HTCDS 2.0 (IOM)', en: 'HTCDS 2.0 files (IOM)' },
  ownerKind: 'women-and-children',
  protected: true,
  legalBasis: {
    id: 'UU 21/2007 pasal 51–55 dan UU 12/2022; dibagi hanya atas persetujuan penerima layanan',
    en: 'Law 21/2007 arts. 51–55 and Law 12/2022; shared only with the consent of the person served',
  },
  retention: { months: 60, ending: 'destroy' },
  rhythm: { everyMinutes: 90 * 1440 },
  groups: ['identity', 'documents', 'contact', 'journey', 'service'],
  layout,
  labels,
  reference: (row) => row.ext_Reference!,
  occurred,
  facts: (row) =>
    given({
      happening: 'victim-service' as const,
      name: joined([row.prs_FirstName, row.prs_MiddleName, row.prs_SecondName], ' '),
      sex: sexOf[row.prs_Gender ?? ''],
      birthDate: row.prs_Birthdate,
      nationality: threeLetters(partsOf(row.prs_Citizenship)[0] ?? ''),
      nik: /^\d{16}$/.test(row.prs_IdentityNumber ?? '') ? row.prs_IdentityNumber : undefined,
      phone: row.prs_MobilePhone ?? row.prs_HomePhone,
      email: row.prs_Email,
      address: joined([row.prs_MailingStreet, row.prs_MailingCity, row.prs_MailingState], ', '),
      service: row.vic_TraffickingStatus && codeLists.vic_TraffickingStatus?.[row.vic_TraffickingStatus],
    }),
})
