import { writtenNumber } from '@pacesetter/core/directives/registration';
import type { DirectiveRow } from './types.ts';

/** 望组〔2026〕12号; a dash where there is none. */
export const numberOf = ({ number }: Pick<DirectiveRow, 'number'>): string => (number ? writtenNumber(number) : '–');
