/** Where the demo's people cross, who keeps each post, and where they apply for passports. Names agree with the cast's posts. */
import type { HomeRegency } from './places.ts'

export type BorderPost = {
  name: string
  kind: 'TPI' | 'PLBN' | 'POS-TRADISIONAL'
  region: string
  sender: string
  prefix: string
  hoursEast: 7 | 8
  across: string
}

export const borderPosts = {
  aruk: post('PLBN Aruk', 'PLBN', '61.01.09', 'KANIM-SAMBAS', 'ARK', 'Malaysia (Sarawak)'),
  temajuk: post('Pos Tradisional Temajuk', 'POS-TRADISIONAL', '61.01.08', 'KANIM-SAMBAS', 'TMJ', 'Malaysia (Sarawak)'),
  jagoi: post('PLBN Jagoi Babang', 'PLBN', '61.07.07', 'KANIM-SINGKAWANG', 'JGB', 'Malaysia (Sarawak)'),
  entikong: post('PLBN Entikong', 'PLBN', '61.03.21', 'KANIM-ENTIKONG', 'ETK', 'Malaysia (Sarawak)'),
  badau: post('PLBN Badau', 'PLBN', '61.06.14', 'KANIM-PUTUSSIBAU', 'BDU', 'Malaysia (Sarawak)'),
  tunonTaka: post('TPI Tunon Taka', 'TPI', '65.03.02', 'KANIM-NUNUKAN', 'TNT', 'Malaysia (Sabah)'),
  seiNyamuk: post('PLBN Sei Nyamuk', 'PLBN', '65.03.10', 'KANIM-NUNUKAN', 'SNY', 'Malaysia (Sabah)'),
  longMidang: post(
    'Pos Tradisional Long Midang',
    'POS-TRADISIONAL',
    '65.03.05',
    'KANIM-NUNUKAN',
    'LMD',
    'Malaysia (Sarawak)',
  ),
  labang: post('PLBN Labang', 'PLBN', '65.03.20', 'KANIM-NUNUKAN', 'LBG', 'Malaysia (Sabah)'),
} satisfies Record<string, BorderPost>

/** The post that people of a regency take, on passport and on PLB. */
export const usualPosts: Record<HomeRegency, { passport: BorderPost[]; plb: BorderPost[] }> = {
  '61.72': { passport: [borderPosts.aruk, borderPosts.entikong, borderPosts.jagoi], plb: [] },
  '61.01': { passport: [borderPosts.aruk], plb: [borderPosts.aruk, borderPosts.temajuk] },
  '61.07': { passport: [borderPosts.jagoi, borderPosts.aruk], plb: [borderPosts.jagoi] },
  '61.03': { passport: [borderPosts.entikong], plb: [borderPosts.entikong] },
  '61.06': { passport: [borderPosts.badau], plb: [borderPosts.badau] },
  '65.03': {
    passport: [borderPosts.tunonTaka],
    plb: [borderPosts.seiNyamuk, borderPosts.longMidang, borderPosts.labang],
  },
}

export type PassportOffice = { name: string; sender: string; code: string; hoursEast: 7 | 8 }

export const passportOffices = {
  singkawang: { name: 'Kantor Imigrasi Singkawang', sender: 'KANIM-SINGKAWANG', code: '6172', hoursEast: 7 },
  sambas: { name: 'Kantor Imigrasi Sambas', sender: 'KANIM-SAMBAS', code: '6101', hoursEast: 7 },
  entikong: { name: 'Kantor Imigrasi Entikong', sender: 'KANIM-ENTIKONG', code: '6103', hoursEast: 7 },
  putussibau: { name: 'Kantor Imigrasi Putussibau', sender: 'KANIM-PUTUSSIBAU', code: '6106', hoursEast: 7 },
  nunukan: { name: 'Kantor Imigrasi Nunukan', sender: 'KANIM-NUNUKAN', code: '6503', hoursEast: 8 },
} satisfies Record<string, PassportOffice>

export const usualOffice: Record<HomeRegency, PassportOffice> = {
  '61.72': passportOffices.singkawang,
  '61.01': passportOffices.sambas,
  '61.07': passportOffices.singkawang,
  '61.03': passportOffices.entikong,
  '61.06': passportOffices.putussibau,
  '65.03': passportOffices.nunukan,
}

/** Short names of the regencies as agency codes carry them. */
export const regencySuffix: Record<HomeRegency, string> = {
  '61.72': 'SINGKAWANG',
  '61.01': 'SAMBAS',
  '61.07': 'BENGKAYANG',
  '61.03': 'SANGGAU',
  '61.06': 'KAPUAS-HULU',
  '65.03': 'NUNUKAN',
}

/** The task force that takes reports and forms of a regency: its own, or its province's. */
export const taskForceOf: Record<HomeRegency, string> = {
  '61.72': 'GT-SINGKAWANG',
  '61.01': 'GT-SAMBAS',
  '61.07': 'GT-KALBAR',
  '61.03': 'GT-KALBAR',
  '61.06': 'GT-KALBAR',
  '65.03': 'GT-NUNUKAN',
}

function post(
  name: string,
  kind: BorderPost['kind'],
  region: string,
  sender: string,
  prefix: string,
  across: string,
): BorderPost {
  return { name, kind, region, sender, prefix, across, hoursEast: region.startsWith('65') ? 8 : 7 }
}
