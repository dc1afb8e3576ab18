/**
 * Chinese surnames as they are spelt by dialect in Kalimantan and its neighbours: Hakka leads in Singkawang and its
 * surroundings, Teochew in Pontianak, besides Hokkien, Cantonese and pinyin. One spelling may stand for several surnames (Ng).
 * Liauw belongs to 廖 and not to 劉.
 */
export const surnames: Record<string, string> = {
  蔡: 'tjhai tjhoa tjoa chai tsai chua cai',
  林: 'lim liem lam lin',
  陳: 'tan chin tjhin tjin chen chan',
  黃: 'oei oey ng bong wong huang ooi',
  張: 'thio tio teo theo tjong chong zhang',
  劉: 'lauw lau liu low',
  李: 'lie lee li',
  王: 'ong wong wang',
  吳: 'go gouw goh ng wu',
  楊: 'njoo jong yong yang yeo',
  葉: 'jap yap ye yip',
  彭: 'phang peng',
  郭: 'kwee kwik kwok guo',
  梁: 'nio liong leung liang',
  洪: 'ang fung hung hong',
  廖: 'liauw liaw liau liao',
  謝: 'tjia tjhia cia chia xie',
  徐: 'tjhie tjhi chi xu',
  鍾: 'tjung chung zhong',
  羅: 'lo luo',
  曾: 'tjan tjen zeng',
  江: 'kang kong jiang',
  魏: 'goei ngoei wei',
}
