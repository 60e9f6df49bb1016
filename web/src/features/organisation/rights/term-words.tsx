import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../ui/format.ts';
import type { GrantRow } from '../shared/types.ts';

/** From when until when a grant holds, in words. */
export function TermWords({ grant: { beginsAt, endsAt } }: { grant: GrantRow }) {
	const { t } = useTranslation('rights');
	const from = formatTime(beginsAt);
	return endsAt === null ? t('term.since', { from }) : t('term.fromTo', { from, until: formatTime(endsAt) });
}
