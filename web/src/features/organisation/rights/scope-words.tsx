import { useTranslation } from 'react-i18next';
import type { GrantRow } from '../shared/types.ts';

/** How far a grant reaches, in words. */
export function ScopeWords({ grant }: { grant: Pick<GrantRow, 'scope' | 'organisation' | 'chosen'> }) {
	const { t } = useTranslation('rights');
	const names = grant.chosen.map(({ shortName }) => shortName).join(t('comma'));
	return t(`scope.words.${grant.scope}`, { name: grant.organisation.shortName, names });
}
