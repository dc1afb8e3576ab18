/** The document in hand finds its person: its zone scanned, pasted or typed into one field; a wrong check digit is told, and decides nothing. */
import { application } from '../rows.ts'
import { inspect } from './inspect.ts'
import { button, expect, test, text } from './test.ts'

const names = 'P<IDNREKAAN<<DAHLIA'.padEnd(44, '<')
const second = 'X0000001<4IDN0405122F3001019<<<<<<<<<<<<<<08'
const she = {
  nama_lengkap: 'Dahlia Rekaan',
  tanggal_lahir: '2004-05-12',
  nik: '6101015205040041',
  nomor_paspor: 'X0000001',
  // Of another family than the girl of the journey, who comes to the same installation.
  ...{ nama_ibu: 'Seruni Andaian', alamat: 'Jl. Contoh Lain 41, Sedau', nomor_hp: '081299990041' },
}

test('a scanned passport finds its person at once; its wrong check digit is told in plain words', async ({
  simpul,
  sit,
}) => {
  await simpul.send('imigrasi-skw', 'simkim-passport', [application(41, she)])
  const lina = await simpul.as('lina')
  const found = async () =>
    (await lina('persons.find', { passport: 'X0000001' }, { 'x-purpose': 'screening' })).rows.length
  await expect.poll(found, { timeout: 20_000 }).toBe(1)

  const page = await sit('lina', '/persons')
  const field = (name: string) => page.getByLabel(name, { exact: true })
  // The scanner is a keyboard: two lines, each closed by Enter, into whichever field is open.
  await field(text.person.ways.nik).focus()
  await page.keyboard.type(`${names}\n`)
  await expect(page.getByText(text.mrz.missing(44))).toBeVisible()
  await page.keyboard.type(`${second}\n`)
  await expect(page.getByText(text.person.found(1))).toBeVisible()
  await expect(page.getByRole('link', { name: 'Dahlia Rekaan' })).toBeVisible()
  await expect(page.getByText(text.mrz.sound)).toBeVisible()
  await expect(page.getByText(text.mrz.otherName)).toHaveCount(0)
  await expect(field(text.person.ways.passport)).toHaveValue('X0000001')
  await field(text.person.by).selectOption('name')
  await expect(field(text.person.name)).toHaveValue('REKAAN DAHLIA')
  await expect(field(text.person.birthDate)).toHaveValue('2004-05-12')
  await inspect(page, 'a zone that is right')

  // Pasted with its line break and without the fillers of the name; the year was misread, and the number is nobody's.
  await field(text.person.by).selectOption('phone')
  const pasted = `p<idnrekaan<<dahlia\n${second.replace('X0000001<4', 'X0000002<7')}`.replace('040512', '030512')
  await field(text.person.ways.phone).evaluate((element, words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', words)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, pasted)
  await expect(page.getByText('Angka pemeriksa tanggal lahir terbaca 2, seharusnya 9.')).toBeVisible()
  await button(page, text.person.find).click()
  await expect(page.getByText(text.person.notFound, { exact: true })).toBeVisible()
  await page.getByText(text.mrz.reckon).click()
  await expect(page.getByText('= 49; 49 mod 10 = 9')).toBeVisible()
  await inspect(page, 'a wrong check digit')
  await button(page, text.mrz.byName).click()
  await expect(button(page, text.mrz.byName)).toHaveCount(0)

  await field(text.person.ways.passport).fill(`${names}${second.slice(0, 40)}`)
  await expect(page.getByText(text.mrz.missing(4))).toBeVisible()
  await button(page, text.person.find).click()
  await expect(page.getByText('MRZ ini 2 baris × 44 = 88 karakter; yang terbaca 84.')).toBeVisible()
  await inspect(page, 'half a zone')
})
