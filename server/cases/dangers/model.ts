/** Rules of danger to life (protection.md P6). Pure. */

/** Within these hours a second officer confirms; for as long a victim's no stops nothing that protects her. */
export const hoursOfDanger = 24
