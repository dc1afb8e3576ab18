/** Every quality rule, listed by hand; those about one thing stand in one file of rules/. */
import type { Rule } from './rule.ts'
import { dateRules } from './rules/dates.ts'
import { missingRules } from './rules/missing.ts'
import { nameRules } from './rules/names.ts'
import { nikRules } from './rules/nik.ts'
import { numberRules } from './rules/numbers.ts'

export const rules: readonly Rule[] = [...nikRules, ...dateRules, ...nameRules, ...numberRules, ...missingRules]
