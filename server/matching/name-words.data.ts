/** Words around a name that are not the name: titles, degrees, "son of", abbreviations. Lower case, without dots. Names of nobility that people keep as a name (Andi, Gusti, Uray, Syarif) are not here on purpose. */

/** Stand before the name, or after a comma. */
export const titles: ReadonlySet<string> = new Set(
  'h hj haji hajah hajjah kh kiai kyai ust ustad ustadz ustadzah ustaz dr dra drs drg drh ir prof r rr ra rd raden rd tn ny nn tuan nyonya nona sdr sdri saudara saudari bpk bapak pak ibu bu alm almh almarhum almarhumah mr mrs ms miss pdt'.split(
    ' ',
  ),
)

/** Degrees that follow a comma or are written with dots. */
export const degrees: ReadonlySet<string> = new Set(
  'sh se st sp si sag spd spdi ssi ssos skom skm sked skep sip sik spsi spt stp sthi shi ss ssn sst strkeb sfarm sgz mh mm ma mpd mpdi msi mkom mkes mhum mkn mt mag map mba msc phd bsc ba lc ners amd amdkeb amk apt cpa ak spog spa drs dra'.split(
    ' ',
  ),
)

/** Degrees that are nobody's name: dropped at the end also without comma or dots. */
export const bareDegrees: ReadonlySet<string> = new Set(
  'sh se spd spdi ssos skom skm sip sik sag mh msi mpd amd amdkeb'.split(' '),
)

/** "Son of", "daughter of", "child of": what follows is the father's name. `b` counts in the middle of a name only. */
export const patronymics: ReadonlySet<string> = new Set(
  'bin binti binte bint bte bti bt ibnu ibni b anak ak'.split(' '),
)

/** Spellings that no rule reaches → the usual form. `muhammad` has more forms than people have patience for. */
export const usualForms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    muhammad:
      'moh mohd mokh moch muh muhd mhd mhmd md mohamad mohamed mohammad mohammed mochamad mochammad mokhamad mokhammad muhamad muhamat muhamed muhammed mukhamad mukhammad muchamad muchammad mukhamat mohamat',
    ahmad: 'achmad akhmad ahmed akhmed achmed ahmat akhmat achmat',
    nur: 'nor noor noer',
    abdul: 'abd abdoel abdoul',
    siti: 'sitti',
    yusuf: 'jusuf yusup jusup yusof yosuf',
    usman: 'osman utsman oesman usmen',
    umar: 'omar oemar umer',
    datuk: 'dt dato datok',
    daeng: 'dg',
    syarif: 'sjarif sharif sy',
    ismail: 'esmail ismael',
  }).flatMap(([usual, forms]) => forms.split(' ').map((form) => [form, usual] as const)),
)
