/** `simpul link`: any files of people, without a database. */
import { Command } from 'commander'
import { linkFiles } from './link-files.ts'

/** Figures go to `print`, progress to `whisper`. */
export const linkCommand = (print: (line: string) => void, whisper: (line: string) => void): Command =>
  new Command('link')
    .argument('[files...]')
    .description('menggabungkan orang dalam berkas apa pun · links the people of any files')
    .requiredOption('--columns <json>', 'isian kami → kolom berkas · our fields → columns of the file')
    .option('--out <csv>', 'source,id,person')
    .option('--pairs <csv>', 'id_l,id_r,probability,weight')
    .option('--explain <ids...>', 'dua id · two ids')
    .action((files: string[], o) => linkFiles({ ...o, files, say: whisper, print }))
