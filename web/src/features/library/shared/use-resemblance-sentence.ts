import type { OpenResemblances } from '@pacesetter/core/duplicates';
import { useTranslation } from 'react-i18next';

/** What a document is to those of the library that it resembles, for whoever is to decide about it. */
export function useResemblanceSentence(): (open: OpenResemblances) => string {
	const { t } = useTranslation('duplicates');
	return ({ undecided, kind }) => t(`told.${kind ?? 'several'}`, { count: undecided });
}
